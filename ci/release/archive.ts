import { gzipSync } from 'fflate';
import { packTar, unpackTar } from 'modern-tar';
import { gunzipSync } from 'node:zlib';

/** The files of a chart by path, which starts with the chart's name as `helm package` has it. */
export type ChartFiles = ReadonlyMap<string, Uint8Array>;

/** GNU tar complains of earlier times as implausible. */
const TIME = new Date('1980-01-01T00:00:00Z');

const OWNER = { uid: 0, gid: 0, uname: '', gname: '' } as const;

/** Chart.yaml comes first, as Helm packs it: who wants only the metadata need not read on. */
function order(left: string, right: string): number {
  const first = Number(isChartYaml(right)) - Number(isChartYaml(left));
  if (first !== 0) return first;
  return left < right ? -1 : 1;
}

function isChartYaml(path: string): boolean {
  return /^[^/]+\/Chart\.yaml$/u.test(path);
}

/**
 * A packaged chart: the same files always make the same bytes, on every machine. Entries have a fixed order, time, owner and
 * mode; the header of gzip has no time and no name. fflate compresses, because Node's zlib chooses its way by the processor.
 */
export async function archiveOf(files: ChartFiles): Promise<Buffer> {
  const entries = [...files].toSorted(([left], [right]) => order(left, right));
  const tar = await packTar(
    entries.map(([name, body]) => ({ header: { name, size: body.length, mode: 0o644, mtime: TIME, ...OWNER }, body })),
  );
  return Buffer.from(gzipSync(tar, { level: 9, mtime: 0 }));
}

/**
 * The files of a packaged chart.
 * @throws Error where the bytes are no gzip-compressed tar
 */
export async function filesOf(archive: Uint8Array): Promise<ChartFiles> {
  const entries = await unpackTar(new Uint8Array(gunzipSync(archive)), { strict: true, filter: ({ type }) => type === 'file' });
  return new Map(entries.map(({ header, data }) => [header.name, data ?? new Uint8Array()]));
}
