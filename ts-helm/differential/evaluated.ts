import type { ChartDefinition } from '../src/chart/chart.ts';
import { schemaOfChart } from '../src/emit/schema-of-chart.ts';
import { renderChart, type RenderedChart } from '../src/render/render-chart.ts';
import { RenderRefusal } from '../src/render/render-refusal.ts';
import { validatorsOf } from '../src/render/validators-of.ts';
import type { Sample } from './sample.ts';

/** What the evaluator made of a sample, or why it made nothing: for the values, or in the templates. */
export type Evaluated = RenderedChart | { readonly refused: string; readonly phase: RenderRefusal['phase'] };

/** The evaluator of one chart. */
export type Evaluator = (sample: Sample) => Evaluated;

/** The evaluator of a chart, whose schema, with those of its subcharts, is compiled once. */
export function chartEvaluator(definition: ChartDefinition): Evaluator {
  const validate = validatorsOf((chart) => schemaOfChart(chart));
  return ({ values, environment }) => {
    try {
      return renderChart(definition, values, environment, validate);
    } catch (error) {
      if (error instanceof RenderRefusal) return { refused: error.message, phase: error.phase };
      throw error;
    }
  };
}
