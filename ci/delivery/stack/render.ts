import { join } from 'node:path';
import { valuesOf } from '../../environments.ts';
import { template } from '../../helm.ts';
import { readObjects, type Json } from '../../objects.ts';
import { root } from '../../paths.ts';
import { complaintOf } from '../../run.ts';

const values = [...valuesOf('production'), join(root, 'ci', 'main-job', 'values.yaml'), join(root, 'ci', 'delivery', 'values.yaml')];

/**
 * The production example with the short times of the trials.
 * @param more further values files
 */
export async function render(...more: readonly string[]): Promise<readonly Json[]> {
  const rendered = await template('helm4', [...values, ...more]);
  if (rendered.status !== 0) throw new Error(`Cannot render the chart: ${complaintOf(rendered)}`);
  return readObjects(rendered.stdout);
}
