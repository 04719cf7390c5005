import { join } from 'node:path';
import { valuesOf } from '../../environments.ts';
import type { Json } from '../../objects.ts';
import { root } from '../../paths.ts';
import { renderedChart } from '../../rendered-chart.ts';

const values = [...valuesOf('production'), join(root, 'ci', 'main-job', 'values.yaml'), join(root, 'ci', 'delivery', 'values.yaml')];

/**
 * The production example with the short times of the trials.
 * @param more further values files
 */
export function render(...more: readonly string[]): Promise<readonly Json[]> {
  return renderedChart([...values, ...more]);
}
