import type { ChartDefinition } from '../src/chart/chart.ts';
import { chartFiles } from './chart-files.ts';
import { runDifferential } from './differential.ts';
import { mutants, mutations, type Mutation } from './mutations.ts';
import type { Renderer } from './renderer.ts';

/** Of the mutants of one kind: how many were tried, how many the differential run noticed, and those that it did not. */
export interface MutationResult {
  readonly name: string;
  readonly tried: number;
  readonly noticed: number;
  readonly survivors: readonly string[];
}

/** How thoroughly mutants are tried. */
export interface MutationOptions {
  readonly charts: readonly ChartDefinition[];
  readonly renderer: Renderer;
  /** How many mutants of a kind, spread over the charts. */
  readonly perKind: number;
  /** How many sets of values at most for each mutant. */
  readonly sets: number;
  readonly seed: number;
}

interface Mutant {
  readonly definition: ChartDefinition;
  readonly files: { readonly [path: string]: string };
  readonly shown: string;
}

/** Breaks the printed templates of charts in every way there is, and tells which breaks a differential run notices. */
export async function runMutations({ charts, perKind, ...options }: MutationOptions): Promise<readonly MutationResult[]> {
  const results: MutationResult[] = [];
  for (const mutation of mutations) {
    const all = charts.flatMap((definition) => mutantsOf(definition, mutation));
    const chosen = spread(all, perKind);
    const survivors: string[] = [];
    for (const mutant of chosen) if (!(await isNoticed(mutant, options))) survivors.push(mutant.shown);
    results.push({ name: mutation.name, tried: chosen.length, noticed: chosen.length - survivors.length, survivors });
  }
  return results;
}

function mutantsOf(definition: ChartDefinition, mutation: Mutation): readonly Mutant[] {
  const files = chartFiles(definition);
  return Object.entries(files)
    .filter(([path]) => path.startsWith('templates/'))
    .flatMap(([path, text]) =>
      mutants(text, mutation).map((mutated) => ({
        definition,
        files: { ...files, [path]: mutated },
        shown: `${definition.metadata.name} ${path}: ${changedLine(text, mutated)}`,
      })),
    );
}

function changedLine(before: string, after: string): string {
  const [old, changed] = [before.split('\n'), after.split('\n')];
  const index = old.findIndex((line, at) => line !== changed[at]);
  return `${old[index]?.trim() ?? ''} → ${changed[index]?.trim() ?? ''}`;
}

/** Some of all, evenly spread. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)).slice(0, count);
}

async function isNoticed({ definition, files }: Mutant, options: Pick<MutationOptions, 'renderer' | 'sets' | 'seed'>): Promise<boolean> {
  try {
    const { differing } = await runDifferential({ ...options, definition, files, reduced: 0, enough: 1 });
    return differing.size > 0;
  } catch (error) {
    // A chart that Helm cannot even load needs no values to be noticed.
    if (String(error).includes('cannot load the chart')) return true;
    throw error;
  }
}
