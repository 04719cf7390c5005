import { template } from '../helm.ts';
import { readObjects, type Json } from '../objects.ts';
import { complaintOf } from '../run.ts';

/**
 * What a chart makes of values files, each laid over the defaults alone: the objects by file, its tests' included.
 * @throws Error where Helm refuses a file
 */
export async function rendered(chart: string, files: readonly string[]): Promise<readonly (readonly Json[])[]> {
  const renders: (readonly Json[])[] = [];
  for (const file of files) {
    const ended = await template('helm4', [file], chart);
    if (ended.status !== 0) throw new Error(`Cannot render the chart with ${file}: ${complaintOf(ended)}`);
    renders.push(readObjects(ended.stdout));
  }
  return renders;
}
