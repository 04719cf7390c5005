import { template } from './helm.ts';
import { readObjects, type Json } from './objects.ts';
import { chart } from './paths.ts';
import { complaintOf } from './run.ts';

/**
 * The objects of a chart, ours where none is given, with its default values and files of others over them.
 * @throws Error with what Helm says where it renders nothing
 */
export async function renderedChart(files: readonly string[] = [], of: string = chart): Promise<readonly Json[]> {
  const ended = await template('helm4', files, of);
  const over = files.length === 0 ? '' : ` with ${files.join(', ')}`;
  if (ended.status !== 0) throw new Error(`Cannot render the chart${over}: ${complaintOf(ended)}`);
  return readObjects(ended.stdout);
}
