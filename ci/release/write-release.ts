import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { filesOf } from './archive.ts';
import { chartTree } from './chart-tree.ts';
import { sbomFile, sha256, type Release } from './release.ts';
import { sbomOf } from './sbom.ts';

/**
 * Writes a package and its bill of materials.
 * @param time when the commit was made
 * @throws Error where the bill of materials has not the schema of https://cyclonedx.org/docs/1.6/json/
 */
export async function writeRelease(dist: string, name: string, bytes: Uint8Array, time: Date): Promise<Release> {
  const chart = chartTree(await filesOf(bytes), name);
  const file = `${name}-${chart.version}.tgz`;
  const digest = sha256(bytes);
  const sbom = sbomOf(chart, digest, time);
  const wrong: unknown = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(sbom);
  if (wrong !== null) throw new Error(`The bill of materials of ${file} has not the schema of CycloneDX: ${JSON.stringify(wrong)}`);
  writeFileSync(join(dist, file), bytes);
  writeFileSync(join(dist, sbomFile(file)), sbom);
  return { chart, file, bytes, digest, sbom };
}
