import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { filesOf } from './archive.ts';
import { chartTree, type PackedChart } from './chart-tree.ts';

/** A packaged chart with what goes along with it, as dist/ holds them. */
export interface Release {
  readonly chart: PackedChart;
  /** The package's name: NAME-VERSION.tgz. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly digest: string;
  /** The bill of materials, as CycloneDX. */
  readonly sbom: string;
}

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bill of materials of a package stands beside it under this name. */
export function sbomFile(archive: string): string {
  return archive.replace(/\.tgz$/u, '.cdx.json');
}

/**
 * Reads the package of a chart and what is beside it.
 * @param dist the folder that `npm run package` writes to
 * @param name the chart's name
 * @throws Refusal where there is not exactly one package, or no bill of materials
 */
export async function readRelease(dist: string, name: string): Promise<Release> {
  const found = globSync(join(dist, `${name}-[0-9]*.tgz`));
  const [archive = ''] = found;
  if (found.length !== 1 || !existsSync(sbomFile(archive)))
    throw new Refusal(`Cannot publish ${name}: dist/ does not hold one package of it with its bill of materials. Run \`npm run package\`.`);
  const bytes = readFileSync(archive);
  const chart = chartTree(await filesOf(bytes), name);
  return { chart, file: basename(archive), bytes, digest: sha256(bytes), sbom: readFileSync(sbomFile(archive), 'utf8') };
}
