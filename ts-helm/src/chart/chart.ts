import type { Ast, Helper } from '../ast/node.ts';
import type { Spec } from '../values/spec.ts';
import type { Template } from './template.ts';

/** Chart.yaml. https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export interface Metadata {
  readonly apiVersion: 'v2';
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  readonly type?: 'application' | 'library';
  readonly description: string;
  readonly kubeVersion?: string;
  readonly home?: string;
  readonly icon?: string;
  readonly keywords?: readonly string[];
  readonly sources?: readonly string[];
  readonly maintainers?: readonly { readonly name: string; readonly email?: string; readonly url?: string }[];
  readonly annotations?: { readonly [key: string]: string };
}

/** A dependency as Chart.yaml names it. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
  readonly condition?: string;
  readonly alias?: string;
}

/** A chart that another one brings along. https://helm.sh/docs/topics/charts/#chart-dependencies */
export interface Subchart {
  readonly chart: ChartDefinition;
  /** Where `helm dependency build` finds it, such as file://../other. */
  readonly repository: string;
  /** The path of a boolean in the values of the chart that brings it along; it is installed unless false stands there. */
  readonly condition?: string;
  /** The key of its values there, and what its templates read as .Chart.Name; its own name where none is given. */
  readonly alias?: string;
  /**
   * Helpers of the chart above that are printed into the subchart: Helm reads them only where it is enabled, and stores them in
   * no release. The chart above includes them nowhere else; they read its values.
   */
  readonly lent?: readonly Helper[];
}

/**
 * A library chart that a chart brings along for its named templates. Helm stores no subchart in the Secret of a release, so what
 * stands there costs no release a byte. https://helm.sh/docs/topics/library_charts/
 */
export interface Library {
  readonly name: string;
  readonly description: string;
}

/**
 * A library for what few releases need: Helm reads it only where a boolean of the chart's own values is true. It has no values,
 * so that all of a section, of which it holds the templates, stays the chart's own: typed, checked and read whether or not it is enabled.
 */
export interface LentLibrary extends Library {
  /** The path of the boolean. */
  readonly condition: string;
  /** Helpers of the chart above; it includes them only where the condition holds. */
  readonly lent: readonly Helper[];
}

/** A whole chart, as data: what print, evaluate and emit read. */
export interface ChartDefinition {
  readonly metadata: Metadata;
  readonly values: Spec;
  readonly helpers: readonly Helper[];
  /** Where the named templates stand; in the chart itself where none is given. */
  readonly library?: Library;
  /** Libraries that hold what is included under a condition. */
  readonly lentLibraries?: readonly LentLibrary[];
  readonly templates: readonly Template[];
  /** Other files of the chart by path, read with file(). */
  readonly files: { readonly [path: string]: string };
  /** The charts that it brings along; each has a section of the values, declared with `v.subchart`. */
  readonly subcharts?: readonly Subchart[];
  /** NOTES.txt: a text. */
  readonly notes?: Ast;
}

/** The libraries of a chart: below charts/, without values, and in no repository. */
export function librariesOf({
  library,
  lentLibraries = [],
}: Pick<ChartDefinition, 'library' | 'lentLibraries'>): readonly (Library & Partial<LentLibrary>)[] {
  return library === undefined ? lentLibraries : [...lentLibraries, library];
}

/** The helpers that the templates of a chart may include, those lent to its subcharts and libraries too. */
export function helpersOf({ helpers, subcharts = [], lentLibraries = [] }: ChartDefinition): readonly Helper[] {
  return [...helpers, ...[...subcharts, ...lentLibraries].flatMap(({ lent = [] }) => lent)];
}

/** The same by their names, as templates include them. */
export function helpersByName(chart: ChartDefinition): ReadonlyMap<string, Helper> {
  return new Map(helpersOf(chart).map((helper) => [helper.name, helper]));
}
