import { helpersByName, librariesOf, type ChartDefinition } from '../src/chart/chart.ts';
import { dependenciesOf } from '../src/chart/dependencies.ts';
import { schemaOfChart } from '../src/emit/schema-of-chart.ts';
import { notesWithWarnings } from '../src/chart/notes-with-warnings.ts';
import { printDocuments } from '../src/print/print-documents.ts';
import { printHelper, printHelpers } from '../src/print/print-helpers.ts';
import { printText } from '../src/print/print-text.ts';
import type { PrintContext } from '../src/print/scope.ts';
import { defaultValues } from '../src/values/default-values.ts';
import { jsonText } from './json-text.ts';

/**
 * What Helm reads of a chart: the same templates and schema that `emitChart` writes, without its README, comments and
 * checks of style, which small charts made for a test would not pass and which would take most of the time.
 */
export function chartFiles(chart: ChartDefinition): { readonly [path: string]: string } {
  const subcharts = (chart.subcharts ?? []).flatMap((one) =>
    Object.entries(chartFiles(one.chart)).map(([path, text]) => [`charts/${one.chart.metadata.name}/${path}`, text]),
  );
  return { ...ownFiles(chart), ...Object.fromEntries(subcharts) };
}

function ownFiles(chart: ChartDefinition): { readonly [path: string]: string } {
  const { metadata, values, helpers, templates, files, library, subcharts = [], lentLibraries = [] } = chart;
  const context: PrintContext = { prefix: metadata.name, helpers: helpersByName(chart), used: new Set() };
  const printed = templates.map(({ path, documents }) => [`templates/${path}`, printDocuments(documents, { ...context, file: path })]);
  const notes = notesWithWarnings(chart);
  const text = notes === undefined ? [] : [['templates/NOTES.txt', printText(notes, { ...context, file: 'NOTES.txt' })]];
  const lendings = [...subcharts.map(({ chart: below, lent = [] }) => ({ name: below.metadata.name, lent })), ...lentLibraries];
  const lent = lendings.map(({ name, lent: some }) => [
    `charts/${name}/templates/_lent.tpl`,
    some.map((one) => printHelper(one, context)).join('\n'),
  ]);
  const libraries = librariesOf(chart).map(({ name, description }) => [
    `charts/${name}/Chart.yaml`,
    JSON.stringify({ apiVersion: 'v2', type: 'library', name, version: metadata.version, description }),
  ]);
  return {
    'Chart.yaml': JSON.stringify({ ...metadata, dependencies: dependenciesOf(chart) }),
    'values.yaml': jsonText(defaultValues(values) ?? {}),
    'values.schema.json': JSON.stringify(schemaOfChart(chart)),
    ...Object.fromEntries([...printed, ...text, ...lent, ...libraries]),
    [`${library === undefined ? '' : `charts/${library.name}/`}templates/_helpers.tpl`]: printHelpers(helpers, context),
    ...files,
  };
}
