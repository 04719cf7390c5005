import {
  RenderRefusal,
  renderChart,
  validatorOf,
  type RenderedChart,
  type RenderOptions,
} from '@helm/ts-helm';
import { Refusal } from '../sandbox/refusal.ts';
import type { LoadedChart } from './load-definition.ts';
import type { DataMap } from '../values/merged.ts';

/**
 * Renders a chart with the evaluator, without Go templates and without Helm.
 * @throws Refusal with a line for each thing that the schema or a template has against the values
 */
export function renderDefinition({ definition, schemas }: LoadedChart, overlays: readonly DataMap[], options: RenderOptions): RenderedChart {
  try {
    return renderChart(definition, overlays, options, (values, chart) => validatorOf(schemas[chart.metadata.name] ?? {})(values));
  } catch (error) {
    if (error instanceof RenderRefusal) throw new Refusal(error.problems.join('\n'));
    throw error;
  }
}
