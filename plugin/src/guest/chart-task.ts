import type { ChartDefinition } from '@helm/ts-helm';
import type { LoadedChart } from '../protocol/loaded-chart.ts';
import { plainJson } from '../values/plain-json.ts';

/** Makes the values.schema.json of a chart. */
export type MakeSchema = (chart: ChartDefinition) => object;

/**
 * The chart that a module exports, with its schemas.
 * @throws Error where there is none, or several
 */
export function chartTask(module: object, schemaOfChart: MakeSchema): LoadedChart {
  // As data, so that what is described is what is given.
  const definition: ChartDefinition = JSON.parse(plainJson(chartOf(module)));
  return { definition, schemas: Object.fromEntries(allOf(definition).map((chart) => [chart.metadata.name, schemaOfChart(chart)])) };
}

function allOf(chart: ChartDefinition): readonly ChartDefinition[] {
  return [chart, ...(chart.subcharts ?? []).flatMap((one) => allOf(one.chart))];
}

/** The chart's definition among what a module exports: the default export, or the only export that is one. */
function chartOf(module: object): unknown {
  const found = Object.entries(module).filter(([, value]: [string, unknown]) => isChart(value));
  const chosen = found.find(([name]) => name === 'default') ?? found[0];
  if (chosen === undefined) throw new Error('the module exports no chart: a value with metadata, values, helpers and templates.');
  if (found.length > 1 && chosen[0] !== 'default')
    throw new Error(`the module exports several charts (${found.map(([name]) => name).join(', ')}): export one of them by default.`);
  return chosen[1];
}

function isChart(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['metadata', 'values', 'helpers', 'templates'].every((key) => key in value);
}
