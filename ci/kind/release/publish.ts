import { globSync } from 'node:fs';
import { chart, tool } from '../../paths.ts';
import { must } from '../cluster/must.ts';

/** A chart as users get it. */
interface Published {
  /** Path of the package. */
  readonly file: string;
  /** Where `helm install` finds it: oci://HOST/REPOSITORY. */
  readonly oci: string;
  readonly version: string;
}

/** Packages our chart into a folder and pushes it to a registry that speaks plain HTTP. */
export async function publish(folder: string, registry: string): Promise<Published> {
  await must(tool('helm4'), ['package', chart, '--destination', folder]);
  const [file] = globSync(`${folder}/*.tgz`);
  const [, name, version] = /([a-z-]+)-(\d[^/]*)\.tgz$/u.exec(file ?? '') ?? [];
  if (file === undefined || name === undefined || version === undefined) throw new Error(`\`helm package\` left no package in ${folder}.`);
  await must(tool('helm4'), ['push', file, `oci://${registry}/charts`, '--plain-http']);
  return { file, oci: `oci://${registry}/charts/${name}`, version };
}
