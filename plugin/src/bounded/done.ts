import { yamlText } from '@helm/ts-helm';
import type { LoadedChart } from '../protocol/loaded-chart.ts';
import { parseSchema } from '../charts/parse-schema.ts';
import { rendered } from './rendered.ts';
import type { Results, Work } from '../protocol/work.ts';

type Works = { readonly [One in Work as One['kind']]: One };
type Doing = { readonly [Kind in keyof Works]: (work: Works[Kind]) => Promise<Results[Kind]> };

const doing: Doing = {
  problems: async ({ schema, values }) => {
    const { overlayProblems } = await import('../values/overlay-problems.ts');
    return overlayProblems(parseSchema(schema.text, schema.from), values);
  },
  documents: async ({ chart, overlays, options }) => {
    const { documents } = await rendered(loaded(chart), overlays, options);
    return documents.map(({ source, object }) => ({ source, object }));
  },
  manifests: async ({ chart, overlays, options }) => {
    const all = loaded(chart);
    const { documents } = await rendered(all, overlays, options);
    const { name } = all.definition.metadata;
    return documents.map(({ source, object }) => `---\n# Source: ${name}/${source}\n${yamlText(object)}`).join('');
  },
  files: async ({ chart, reference }) => {
    const { filesOf } = await import('./files.ts');
    return filesOf(loaded(chart).definition, reference);
  },
};

/**
 * Does a piece of work, and returns the JSON of what comes of it.
 * @throws Error with a line for each thing that is wrong with the chart, the schema or the values
 */
export async function done(work: Work): Promise<string> {
  return JSON.stringify(await apply(work.kind, work));
}

function apply<Kind extends Work['kind']>(kind: Kind, work: Works[Kind]): Promise<Results[Kind]> {
  return doing[kind](work);
}

function loaded(chart: string): LoadedChart {
  const found: LoadedChart = JSON.parse(chart);
  return found;
}
