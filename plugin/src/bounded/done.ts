import { emitChart, RenderRefusal, renderChart, validatorOf, yamlText, type RenderedChart } from '@helm/ts-helm';
import type { LoadedChart } from '../charts/load-definition.ts';
import { parseSchema } from '../charts/parse-schema.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { overlayProblems } from '../values/overlay-problems.ts';
import type { Results, Work } from './work.ts';

type Works = { readonly [One in Work as One['kind']]: One };

/** The JSON of what comes of a piece of work. */
type Doing = { readonly [Kind in keyof Works]: (work: Works[Kind]) => Promise<Results[Kind]> | Results[Kind] };

const doing: Doing = {
  problems: ({ schema, values }) => overlayProblems(parseSchema(schema.text, schema.from), values),
  documents: (work) => rendered(work).documents.map(({ source, object }) => ({ source, object })),
  manifests: (work) => {
    const { name } = loaded(work.chart).definition.metadata;
    return rendered(work)
      .documents.map(({ source, object }) => `---\n# Source: ${name}/${source}\n${yamlText(object)}`)
      .join('');
  },
  files: ({ chart, reference }) => {
    const { definition } = loaded(chart);
    return { name: definition.metadata.name, files: [...emitChart(definition, reference === undefined ? {} : { reference })] };
  },
};

/**
 * Does a piece of work.
 * @throws Error with a line for each thing that is wrong with the chart, the schema or the values
 */
export async function done(work: Work): Promise<string> {
  return JSON.stringify(await apply(work.kind, work));
}

function apply<Kind extends Work['kind']>(kind: Kind, work: Works[Kind]): Promise<Results[Kind]> | Results[Kind] {
  return doing[kind](work);
}

/** Without Go templates and without Helm. */
function rendered({ chart, overlays, options }: Works['documents'] | Works['manifests']): RenderedChart {
  const { definition, schemas } = loaded(chart);
  try {
    return renderChart(definition, overlays, options, (values, { metadata }) => validatorOf(schemas[metadata.name] ?? {})(values));
  } catch (error) {
    throw error instanceof RenderRefusal ? new Refusal(error.problems.join('\n')) : error;
  }
}

function loaded(chart: string): LoadedChart {
  const found: LoadedChart = JSON.parse(chart);
  return found;
}
