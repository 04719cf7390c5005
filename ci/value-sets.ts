import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chart, root } from './paths.ts';

/** Values that the chart is tried with: its defaults, or a file over them. */
export interface ValueSet {
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * The defaults, each `ci/*-values.yaml` of the chart and each `values.yaml` of the examples.
 * @throws Error where the chart is not there
 */
export function valueSets(): readonly ValueSet[] {
  if (!existsSync(join(chart, 'Chart.yaml'))) throw new Error(`There is no chart in ${chart}. Write it with \`npm run generate\`.`);
  const ofChart = globSync(join(chart, 'ci', '*-values.yaml')).toSorted();
  const ofExamples = globSync(join(root, 'examples', '*', 'values.yaml')).toSorted();
  return [
    { name: 'defaults', files: [] },
    ...ofChart.map((file) => ({ name: `ci/${basename(file, '-values.yaml')}`, files: [file] })),
    ...ofExamples.map((file) => ({ name: `examples/${basename(dirname(file))}`, files: [file] })),
  ];
}
