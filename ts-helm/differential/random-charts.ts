import * as fc from 'fast-check';
import type { ChartDefinition } from '../src/chart/chart.ts';
import { arbitraryChart } from './ast/arbitrary-ast.ts';
import { chartFiles } from './chart-files.ts';
import { runDifferential, type Difference, type DifferentialOptions } from './differential.ts';
import { reduceChart } from './reduce-chart.ts';
import type { Renderer } from './renderer.ts';

/** A random chart on which the readers disagree, as small as it could be made. */
export interface ChartDifference {
  readonly definition: ChartDefinition;
  readonly files: { readonly [path: string]: string };
  readonly difference: Difference;
}

/** What a run over random charts found. */
export interface RandomChartsReport {
  readonly charts: number;
  readonly sets: number;
  readonly refused: number;
  /** Charts that the printer cannot print, with its sentence. */
  readonly unprintable: readonly string[];
  readonly differing: number;
  readonly differences: readonly ChartDifference[];
}

/** How a run is made; `sets` is per chart. */
export interface RandomChartsOptions {
  readonly charts: number;
  readonly sets: number;
  readonly seed: number;
  readonly renderer: Renderer;
  /** How many differing charts are reduced; the others are counted. Default 3. */
  readonly reduced?: number;
}

/** Tries random values on random charts. The same seed gives the same charts and values. */
export async function runRandomCharts({ charts, sets, seed, renderer, reduced = 3 }: RandomChartsOptions): Promise<RandomChartsReport> {
  const report = { charts: 0, sets: 0, refused: 0, differing: 0 };
  const unprintable: string[] = [];
  const differences: ChartDifference[] = [];
  for (const [index, definition] of fc.sample(arbitraryChart(), { numRuns: charts, seed }).entries()) {
    report.charts += 1;
    const files = printed(definition);
    if (typeof files === 'string') {
      unprintable.push(files);
      continue;
    }
    const options = { sets, seed: seed + index, renderer, isRandom: true };
    const found = await runDifferential({ definition, files, ...options, reduced: 1 });
    report.sets += found.sets;
    report.refused += found.refused.values + found.refused.templates;
    const [first] = found.differences;
    if (first === undefined) continue;
    report.differing += 1;
    if (differences.length < reduced) differences.push(await smallest(definition, files, first, options));
  }
  return { ...report, unprintable, differences };
}

/** The chart's files, or why it cannot be printed. */
function printed(definition: ChartDefinition): { readonly [path: string]: string } | string {
  try {
    return chartFiles(definition);
  } catch (error) {
    return String(error);
  }
}

type Options = Pick<DifferentialOptions, 'sets' | 'seed' | 'renderer' | 'isRandom'>;

async function smallest(
  definition: ChartDefinition,
  files: ChartDifference['files'],
  difference: Difference,
  options: Options,
): Promise<ChartDifference> {
  const of = async (candidate: ChartDefinition): Promise<ChartDifference | undefined> => {
    const candidateFiles = printed(candidate);
    if (typeof candidateFiles === 'string') return undefined;
    const { differences } = await runDifferential({ definition: candidate, files: candidateFiles, ...options, reduced: 1, enough: 1 });
    const found = differences.find(({ kind }) => kind === difference.kind);
    return found === undefined ? undefined : { definition: candidate, files: candidateFiles, difference: found };
  };
  const reduced = await reduceChart(definition, async (candidate) => (await of(candidate)) !== undefined);
  return (await of(reduced)) ?? { definition, files, difference };
}
