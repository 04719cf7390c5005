import { acceptorOf, RenderRefusal, renderChart, type RenderedChart, type RenderOptions } from '@helm/ts-helm';
import type { LoadedChart } from '../charts/load-definition.ts';
import { Refusal } from '../sandbox/refusal.ts';
import type { DataMap } from '../values/merged.ts';

/** Stands for what a schema has against values, where it is only known that it has something. */
const unfit = ['the values are not what the schema allows'];

/**
 * Renders a chart with the evaluator, without Go templates and without Helm. What tells a person why values are refused takes longer
 * to load than most charts to render: it is loaded where it is needed.
 * @throws Refusal with a line for each thing that the schema or a template has against the values
 */
export async function rendered(
  { definition, schemas }: LoadedChart,
  overlays: readonly DataMap[],
  options: RenderOptions,
): Promise<RenderedChart> {
  const schemaOf = (name: string): object => schemas[name] ?? {};
  try {
    return renderChart(definition, overlays, options, (values, { metadata }) => (acceptorOf(schemaOf(metadata.name))(values) ? [] : unfit));
  } catch (error) {
    if (!(error instanceof RenderRefusal)) throw error;
  }
  const { problemsOf } = await import('./validator.ts');
  try {
    return renderChart(definition, overlays, options, (values, { metadata }) => problemsOf(schemaOf(metadata.name), values));
  } catch (error) {
    throw error instanceof RenderRefusal ? new Refusal(error.problems.join('\n')) : error;
  }
}
