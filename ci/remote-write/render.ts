import { join } from 'node:path';
import { renderedChart } from '../rendered-chart.ts';
import { mainJobOfProduction } from '../main-job/production.ts';
import type { Json } from '../objects.ts';

/** The main job's chart, with the values files of this folder over it: the production example with short times. */
export function render(...files: readonly string[]): Promise<readonly Json[]> {
  return renderedChart([...mainJobOfProduction.values, ...files.map((file) => join(import.meta.dirname, file))]);
}
