import { acceptorOf, RenderRefusal, renderChart, type RenderedChart, type RenderOptions } from '@helm/ts-helm';
import type { LoadedChart } from '../protocol/loaded-chart.ts';
import { Refusal } from '../sandbox/refusal.ts';
import type { Data, DataMap } from '../values/merged.ts';

/** What a schema has against values, one sentence each. */
type Check = (schema: object, values: Data) => readonly string[];

/** Whether it has something, in milliseconds. */
const isFit: Check = (schema, values) => (acceptorOf(schema)(values) ? [] : ['the values are not what the schema allows']);

/**
 * Renders a chart with the evaluator, without Go templates and without Helm. What tells a person why a schema refuses values takes
 * longer to load than most charts to render: it is loaded where it is needed.
 * @throws Refusal with a line for each thing that the schema or a template has against the values
 */
export async function rendered(
  { definition, schemas }: LoadedChart,
  overlays: readonly DataMap[],
  options: RenderOptions,
): Promise<RenderedChart> {
  const render = (check: Check): RenderedChart =>
    renderChart(definition, overlays, options, (values, { metadata }) => check(schemas[metadata.name] ?? {}, values));
  try {
    return render(isFit);
  } catch (error) {
    if (!(error instanceof RenderRefusal) || error.phase !== 'schema') throw asRefusal(error);
  }
  const { problemsOf } = await import('./validator.ts');
  try {
    return render(problemsOf);
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): unknown {
  return error instanceof RenderRefusal ? new Refusal(error.problems.join('\n')) : error;
}
