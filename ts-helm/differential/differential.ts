import { isList } from '../src/ast/json.ts';
import type { ChartDefinition } from '../src/chart/chart.ts';
import { chartEvaluator, type Evaluator } from './evaluated.ts';
import { reduce } from './reduce.ts';
import { isRefused, type Outcome, type Renderer } from './renderer.ts';
import { samples, type Sample } from './sample.ts';
import { valuesTexts } from './values-texts.ts';
import { disagreement, type Chart, type Disagreement, type Kind } from './verdict.ts';

/** A chart and how it is to be tried. */
export interface DifferentialOptions {
  readonly definition: ChartDefinition;
  /** The chart's files as Helm reads them. */
  readonly files: { readonly [path: string]: string };
  /** How many sets of values. */
  readonly sets: number;
  readonly seed: number;
  readonly renderer: Renderer;
  /** Minor versions of Kubernetes, such as 1.29, whose schemas check every object that Helm renders. */
  readonly kubernetes?: readonly string[];
  /** Templates that pass on whole objects of the user, whose form is not the chart's to answer for. */
  readonly passesOn?: readonly string[];
  /** The chart was made at random. Default false. */
  readonly isRandom?: boolean;
  /** How many differences of a kind are reduced to the smallest values that still show them; the others are counted. Default 3. */
  readonly reduced?: number;
  /** The run ends early once so many sets differ. Default: all sets are tried. */
  readonly enough?: number;
}

/** A set of values on which the readers disagree, as small as it could be made. */
export interface Difference extends Disagreement {
  readonly sample: Sample;
  /** What Helm made of the first template that has a document, for reading. */
  readonly rendered: string;
}

/** What a run found. */
export interface DifferentialReport {
  readonly sets: number;
  /** Sets that both refused: for their values, or in the templates. */
  readonly refused: { readonly values: number; readonly templates: number };
  /** Sets that Helm renders and the evaluator may refuse: a user's template with an action that it does not know. */
  readonly beyond: number;
  /** Sets by the kind of their first disagreement. */
  readonly differing: ReadonlyMap<Kind, number>;
  readonly differences: readonly Difference[];
}

/** How many sets are under way: enough to keep the render program busy. */
const AT_ONCE = 64;

/** The name under which the render program keeps the chart. */
const CHART = 'chart';

/**
 * Tries random values on both readers of a chart: the evaluator, and Helm 3 and Helm 4 with the printed templates. The
 * same seed gives the same sets.
 * @throws Error where Helm cannot load the chart
 */
export async function runDifferential(options: DifferentialOptions): Promise<DifferentialReport> {
  const { definition, renderer, files, seed, enough = Infinity } = options;
  await renderer.load(CHART, files);
  const run = new Run(options, chartEvaluator(definition));
  const all = samples(definition.values, options.sets, seed);
  const tryNext = async (): Promise<void> => {
    for (const sample of all) {
      if (run.found.length >= enough) break;
      await run.count(sample);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tryNext));
  return run.report();
}

class Run {
  readonly found: { readonly sample: Sample; readonly first: Disagreement }[] = [];
  private readonly options: DifferentialOptions;
  private readonly evaluate: Evaluator;
  private readonly chart: Chart;
  private readonly refused = { values: 0, templates: 0 };
  private sets = 0;
  private beyond = 0;

  constructor(options: DifferentialOptions, evaluate: Evaluator) {
    this.options = options;
    this.evaluate = evaluate;
    this.chart = {
      spec: options.definition.values,
      literals: Object.values(options.files).join('\n'),
      isRandom: options.isRandom ?? false,
      passesOn: options.passesOn ?? [],
    };
  }

  async count(sample: Sample): Promise<void> {
    const answers = await this.ask(sample);
    const [first] = this.disagreements(sample, answers);
    this.sets += 1;
    if (first?.kind === 'beyond') this.beyond += 1;
    else if (first !== undefined) this.found.push({ sample, first });
    else if (isRefused(answers.helm4))
      this.refused[answers.helm4.phase === 'render' || answers.helm4.phase === 'parse' ? 'templates' : 'values'] += 1;
  }

  async report(): Promise<DifferentialReport> {
    const differing = new Map<Kind, number>();
    for (const { first } of this.found) differing.set(first.kind, (differing.get(first.kind) ?? 0) + 1);
    const differences: Difference[] = [];
    for (const { sample, first } of firstOfEachKind(this.found, this.options.reduced ?? 3))
      differences.push(await this.reduced(sample, first));
    return { sets: this.sets, refused: this.refused, beyond: this.beyond, differing, differences };
  }

  private async ask({ values, environment }: Sample): Promise<{ readonly helm3: Outcome; readonly helm4: Outcome }> {
    const { renderer, kubernetes = [] } = this.options;
    return renderer.render(CHART, { values: valuesTexts(values), ...environment, validate: kubernetes });
  }

  private disagreements(sample: Sample, { helm3, helm4 }: { readonly helm3: Outcome; readonly helm4: Outcome }): readonly Disagreement[] {
    const ours = this.evaluate(sample);
    const answers =
      helm3 === helm4
        ? ([[4, helm4]] as const)
        : ([
            [3, helm3],
            [4, helm4],
          ] as const);
    return answers.map(([helm, theirs]) => disagreement(this.chart, sample, ours, theirs, helm)).filter((one) => one !== undefined);
  }

  /** The difference with the smallest values that show one of the same kind. */
  private async reduced(sample: Sample, found: Disagreement): Promise<Difference> {
    const values = await reduce(sample.values, async (candidate) => {
      const smaller = { ...sample, values: isList(candidate) ? candidate : [] };
      return this.disagreements(smaller, await this.ask(smaller)).some((one) => one.kind === found.kind);
    });
    const smallest: Sample = { ...sample, values: isList(values) ? values : [] };
    const answers = await this.ask(smallest);
    const [first = { ...found, said: `seen once, not again: ${found.said}` }] = this.disagreements(smallest, answers);
    return { ...first, sample: smallest, rendered: textOf(answers.helm4) };
  }
}

/** So many of each kind, in their order. */
function firstOfEachKind<T extends { readonly first: Disagreement }>(found: readonly T[], count: number): readonly T[] {
  return found.filter(({ first }, index) => found.slice(0, index).filter((one) => one.first.kind === first.kind).length < count);
}

function textOf({ files = {} }: Outcome): string {
  return Object.entries(files)
    .filter(([, text]) => text.trim() !== '')
    .map(([path, text]) => `# ${path}\n${text}`)
    .join('\n');
}
