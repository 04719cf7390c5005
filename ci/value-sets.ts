import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { environments } from './environments.ts';
import { chart, root } from './paths.ts';

/** Values that the chart is tried with: its defaults, or files over them. */
export interface ValueSet {
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * The defaults and each `ci/*-values.yaml` of a chart, and for ours what no test installs and the environments of the examples.
 * @throws Error where the chart is not there
 */
export function valueSets(of: string = chart): readonly ValueSet[] {
  if (!existsSync(join(of, 'Chart.yaml'))) throw new Error(`There is no chart in ${of}. Write it with \`npm run generate\`.`);
  const ofChart = globSync(join(of, 'ci', '*-values.yaml')).toSorted();
  const ofExamples = of === chart ? [...environments] : [];
  const notInstalled = of === chart ? globSync(join(root, 'ci', 'check', 'values', '*-values.yaml')).toSorted() : [];
  return [
    { name: 'defaults', files: [] },
    ...ofChart.map((file) => ({ name: `ci/${basename(file, '-values.yaml')}`, files: [file] })),
    ...notInstalled.map((file) => ({ name: basename(file, '-values.yaml'), files: [file] })),
    ...ofExamples.map(([name, files]) => ({ name: `examples/${name}`, files })),
  ];
}
