/**
 * Tries random values on both readers of a chart, and fails where they disagree:
 *
 *     node ts-helm/differential/run.ts --chart web-application --sets 10000 --seed 1
 *     node ts-helm/differential/run.ts --chart ./generator/chart.ts#monitoring --kubernetes 1.29,1.34 --passes-on templates/extra-manifests.yaml
 *     node ts-helm/differential/run.ts --random-charts 1000 --sets 10
 */
import { parseArgs } from 'node:util';
import { loadDefinition } from './load-definition.ts';
import { chartFiles } from './chart-files.ts';
import { runDifferential, type Difference } from './differential.ts';
import { runRandomCharts } from './random-charts.ts';
import { startRenderer, type Renderer } from './renderer.ts';

const { values: given } = parseArgs({
  options: {
    chart: { type: 'string', default: 'web-application' },
    sets: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kubernetes: { type: 'string', default: '' },
    'passes-on': { type: 'string', multiple: true, default: [] },
    'random-charts': { type: 'string' },
    reduced: { type: 'string', default: '3' },
  },
});

const numbers = { sets: Number(given.sets), seed: Number(given.seed), reduced: Number(given.reduced) };

function printDifference({ kind, helm, said, sample, rendered }: Difference): void {
  console.log(`\n--- ${kind}, Helm ${String(helm)}: ${said}`);
  for (const values of sample.values) console.log(`values: ${JSON.stringify(values)}`);
  console.log(`told: ${JSON.stringify(sample.environment)}`);
  console.log(rendered);
}

/** @returns whether the readers agree */
async function tryChart(renderer: Renderer): Promise<boolean> {
  const definition = await loadDefinition(given.chart);
  const kubernetes = given.kubernetes === '' ? [] : given.kubernetes.split(',');
  const start = performance.now();
  const report = await runDifferential({
    definition,
    files: chartFiles(definition),
    renderer,
    kubernetes,
    passesOn: given['passes-on'],
    ...numbers,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const {
    beyond,
    refused: { values, templates },
  } = report;
  const differing = [...report.differing.values()].reduce((sum, count) => sum + count, 0);
  console.table({
    [given.chart]: {
      sets: report.sets,
      'values refused': values,
      'templates refuse': templates,
      'beyond the evaluator': beyond,
      differing,
      seed: numbers.seed,
      seconds,
    },
  });
  if (differing > 0) console.log(Object.fromEntries(report.differing));
  for (const difference of report.differences) printDifference(difference);
  return differing === 0;
}

/** @returns whether the readers agree */
async function tryRandomCharts(renderer: Renderer, charts: number): Promise<boolean> {
  const { unprintable, differences, ...counts } = await runRandomCharts({ charts, renderer, ...numbers });
  console.table({ 'random charts': { ...counts, unprintable: unprintable.length, seed: numbers.seed } });
  for (const sentence of new Set(unprintable)) console.log(`cannot be printed: ${sentence}`);
  for (const { difference, files } of differences) {
    printDifference(difference);
    for (const [path, text] of Object.entries(files)) if (!path.startsWith('files/')) console.log(`## ${path}\n${text}`);
  }
  return counts.differing === 0 && unprintable.length === 0;
}

const renderer = startRenderer();
const randomCharts = given['random-charts'];
const agree = randomCharts === undefined ? await tryChart(renderer) : await tryRandomCharts(renderer, Number(randomCharts));
await renderer.close();
process.exitCode = agree ? 0 : 1;
