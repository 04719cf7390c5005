import { parse, stringify } from 'yaml';
import type { ChartFiles } from './archive.ts';

/** What Helm reads into its own structures when it packs a chart and writes anew, in the chart and in those below charts/. */
const rewritten = /^[^/]+(?:\/charts\/[^/]+)*\/Chart\.(?:yaml|lock)$/u;

/**
 * The files of a chart in the one form that every packer's come to: Chart.yaml and Chart.lock with sorted keys, the rest as it
 * is. Helm writes those two anew when it packs, without their comments and in the order of its own.
 */
export function canonicalFiles(files: ChartFiles): ChartFiles {
  return new Map([...files].map(([path, data]) => [path, rewritten.test(path) ? canonicalYaml(data) : data]));
}

function canonicalYaml(data: Uint8Array): Uint8Array {
  const value: unknown = parse(Buffer.from(data).toString('utf8'), { version: '1.1' });
  return Buffer.from(stringify(value, { version: '1.1', sortMapEntries: true, lineWidth: 0 }));
}
