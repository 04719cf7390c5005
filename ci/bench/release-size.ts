import { gzipSync } from 'node:zlib';
import { release } from '../helm.ts';
import { tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { bounded, inUnits, type Figure } from './figure.ts';

/** KiB. A cluster stores at most 1 MiB in a Secret. */
const most = 160;

/**
 * The length of `data.release` of the Secret that Helm stores a release in, after one base64 decode. Helm writes the
 * release as JSON, compresses it and encodes it in base64; `helm install --dry-run` prints that same JSON. Node's zlib
 * compresses a little better than Go's: on 2.7 MB of a large chart's release by 0.5 %.
 * https://github.com/helm/helm/blob/main/pkg/storage/driver/util.go
 */
async function releaseSize(of: string): Promise<number> {
  const ended = await run(tool('helm4'), [
    'install',
    release.name,
    of,
    '--namespace',
    release.namespace,
    '--dry-run=client',
    '--output',
    'json',
  ]);
  if (ended.status !== 0) throw new Error(`Cannot install ${of}: ${complaintOf(ended)}`);
  const compressed = gzipSync(ended.stdout.trimEnd(), { level: 9 });
  return Math.ceil(compressed.length / 3) * 4;
}

/** The figure of the table. */
export async function releaseFigure(chart: string): Promise<Figure> {
  return bounded('release Secret of the default values', (await releaseSize(chart)) / 1024, most, inUnits('KiB', 0));
}
