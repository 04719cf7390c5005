import type { Json } from '../ast/facts.ts';
import { isMap, type JsonMap } from '../ast/json.ts';
import type { ChartDefinition, Subchart } from '../chart/chart.ts';
import { sectionOf } from '../chart/dependencies.ts';
import { defaultValues } from '../values/default-values.ts';
import { filled, mergedOverlays } from './coalesce.ts';
import { globalsInto } from './globals-into.ts';
import { laidOver } from './laid-over.ts';
import { RenderRefusal } from './render-refusal.ts';

/** A chart with the values that its templates read, and the subcharts that are enabled. */
export interface ChartValues {
  readonly chart: ChartDefinition;
  /** What templates read as .Chart.Name: the alias where there is one. */
  readonly name: string;
  readonly values: JsonMap;
  readonly subcharts: readonly ChartValues[];
}

/** A chart without the subcharts that are switched off. */
interface Pruned {
  readonly chart: ChartDefinition;
  readonly name: string;
  readonly subcharts: readonly Pruned[];
}

/**
 * The values of a chart and of the subcharts that they enable. A subchart reads its section of the chart's values, laid over
 * its own defaults, with the chart's `global` in it; the chart reads the subchart's values too, in that section.
 * https://github.com/helm/helm/blob/main/pkg/chart/v2/util/dependencies.go
 * @throws RenderRefusal where the section of a subchart is no map
 */
export function valuesOfChart(chart: ChartDefinition, overlays: readonly Json[]): ChartValues {
  const given = mergedOverlays(overlays);
  const all = pruned(chart, chart.metadata.name, '', () => true);
  if (all.subcharts.length === 0) return laid(all, given);
  const { values } = laid(all, given);
  return laid(
    pruned(chart, chart.metadata.name, '', ({ condition }, place) => isEnabled(values, condition, place)),
    given,
  );
}

function pruned(chart: ChartDefinition, name: string, place: string, isKept: (subchart: Subchart, place: string) => boolean): Pruned {
  const kept = (chart.subcharts ?? []).filter((one) => isKept(one, place));
  return { chart, name, subcharts: kept.map((one) => pruned(one.chart, sectionOf(one), `${place}${sectionOf(one)}.`, isKept)) };
}

/** The first boolean among the paths of the condition decides; without one the subchart is enabled. */
function isEnabled(values: JsonMap, condition: string | undefined, place: string): boolean {
  const found = (condition ?? '')
    .split(',')
    .filter((path) => path !== '')
    .map((path) => valueAt(values, `${place}${path}`));
  return found.find((value) => typeof value === 'boolean') ?? true;
}

function valueAt(values: JsonMap, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((here, step) => (isMap(here) ? here[step] : undefined), values);
}

function laid({ chart, name, subcharts }: Pruned, given: JsonMap): ChartValues {
  const defaults = mapOrEmpty(defaultValues(chart.values));
  const sections = new Set(subcharts.map((one) => one.name));
  const own = filled(without(given, sections), without(defaults, sections), 'root');
  const below = subcharts.map((one) => laid(one, globalsInto(section(one.name, given, defaults), own['global'])));
  return { chart, name, values: { ...own, ...Object.fromEntries(below.map((one) => [one.name, one.values])) }, subcharts: below };
}

/** What the chart and its user say of a subchart's values; null takes away what the chart says, not what the subchart does. */
function section(name: string, given: JsonMap, defaults: JsonMap): JsonMap {
  const [own, ofChart] = [given[name], defaults[name]];
  if (own === undefined) return mapOrEmpty(ofChart);
  if (own === null && ofChart !== undefined) return {};
  // Null stays: the subchart's own defaults are still to come.
  if (isMap(own)) return laidOver(own, mapOrEmpty(ofChart));
  throw new RenderRefusal('schema', [`${name}: the values of a subchart are a map, not ${JSON.stringify(own)}`]);
}

function without(values: JsonMap, keys: ReadonlySet<string>): JsonMap {
  return keys.size === 0 ? values : Object.fromEntries(Object.entries(values).filter(([key]) => !keys.has(key)));
}

function mapOrEmpty(value: Json | undefined): JsonMap {
  return isMap(value) ? value : {};
}
