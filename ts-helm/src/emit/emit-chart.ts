import type { Helper } from '../ast/node.ts';
import { helpersByName, librariesOf, type ChartDefinition, type Library, type Metadata } from '../chart/chart.ts';
import { chartsBelow } from '../chart/dependencies.ts';
import { notesWithWarnings } from '../chart/notes-with-warnings.ts';
import { chartLock } from './chart-lock.ts';
import { printDocuments } from '../print/print-documents.ts';
import { printHelper, printHelpers } from '../print/print-helpers.ts';
import { printText } from '../print/print-text.ts';
import type { PrintContext } from '../print/scope.ts';
import { chartReadme, type ReadmeOptions } from './chart-readme.ts';
import { chartYaml } from './chart-yaml.ts';
import { problemsOfDefinition } from './check-definition.ts';
import { problemsOfValues } from './check-values.ts';
import { helmignore } from './helmignore.ts';
import { jsonText } from './json-text.ts';
import { problemOfPath } from './problem-of-path.ts';
import { schemaOfChart } from './schema-of-chart.ts';
import { valuesYaml } from './values-yaml.ts';

/** What is for readers, and packers, of a chart that stands alone. */
const ALONE: ReadonlySet<string> = new Set(['.helmignore', 'README.md']);

/** Files of charts, so that a subchart which is also emitted by itself is written once. */
const emitted = new WeakMap<ChartDefinition, ReadonlyMap<string, string>>();

/**
 * The files of a chart by path, in the order of the paths. Every file ends in a newline, and the same definition always
 * makes the same bytes. Its subcharts stand below charts/, unpacked, with what Helm reads of them, so that the folder can be
 * installed as it is; Chart.lock is what `helm dependency build` asks for.
 * @throws Error with a sentence for each thing that is wrong with the definition
 */
export function emitChart(definition: ChartDefinition, options?: ReadmeOptions): ReadonlyMap<string, string> {
  if (options !== undefined) return filesOf(definition, options);
  const files = emitted.get(definition) ?? filesOf(definition, {});
  emitted.set(definition, files);
  return files;
}

function filesOf(definition: ChartDefinition, options: ReadmeOptions): ReadonlyMap<string, string> {
  const notes = notesWithWarnings(definition);
  const complete = notes === undefined ? definition : { ...definition, notes };
  const problems = [...problemsOfValues(definition.values), ...problemsOfDefinition(complete)];
  if (problems.length > 0) throw new Error(`the chart ${definition.metadata.name} cannot be emitted:\n${problems.join('\n')}`);
  const files = new Map<string, string>();
  const add = (path: string, text: string): void => addFile(files, path, text);
  const lock = chartLock(definition);
  add('.helmignore', `${helmignore.join('\n')}\n`);
  if (lock !== undefined) add('Chart.lock', lock);
  add('Chart.yaml', chartYaml(definition));
  add('README.md', chartReadme(definition, options));
  add('values.schema.json', jsonText(schemaOfChart(definition)));
  add('values.yaml', valuesYaml(definition.values));
  for (const [path, text] of templatesOf(complete)) add(path, text);
  for (const library of librariesOf(definition)) add(`${folderOf(library.name)}Chart.yaml`, libraryYaml(definition.metadata, library));
  for (const [path, text] of Object.entries(definition.files)) add(path, text);
  for (const chart of chartsBelow(definition)) {
    for (const [path, text] of emitChart(chart)) if (!ALONE.has(path)) add(`${folderOf(chart.metadata.name)}${path}`, text);
  }
  return new Map([...files].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** Where a chart stands in the one that brings it along. */
function folderOf(name: string): string {
  return `charts/${name}/`;
}

/** Chart.yaml of a library: of the chart's version, and kept by the same people. */
function libraryYaml({ version, kubeVersion, home, maintainers }: Metadata, { name, description }: Library): string {
  const shared = {
    ...(kubeVersion === undefined ? {} : { kubeVersion }),
    ...(home === undefined ? {} : { home }),
    ...(maintainers === undefined ? {} : { maintainers }),
  };
  return chartYaml({ metadata: { apiVersion: 'v2', type: 'library', name, version, description, ...shared } });
}

function addFile(files: Map<string, string>, path: string, text: string): void {
  const problem = problemOfPath(path);
  if (problem !== undefined) throw new Error(problem);
  if (files.has(path)) throw new Error(`the chart has two files ${path}`);
  if (text.includes('\r')) throw new Error(`the file ${path} has a carriage return; lines of a chart end in a line feed alone`);
  if (!text.endsWith('\n')) throw new Error(`the file ${path} does not end in a newline`);
  files.set(path, text);
}

/** The templates by path; the named ones stand in the library where there is one, those that are lent where they are lent to. */
function* templatesOf(definition: ChartDefinition): Generator<readonly [path: string, text: string]> {
  const { metadata, helpers, library, lentLibraries = [], templates, notes, subcharts = [] } = definition;
  const context: PrintContext = {
    prefix: metadata.name,
    helpers: helpersByName(definition),
    used: new Set(),
  };
  for (const { path, documents } of templates) yield [`templates/${path}`, printDocuments(documents, { ...context, file: path })];
  if (notes !== undefined) yield ['templates/NOTES.txt', printText(notes, { ...context, file: 'NOTES.txt' })];
  const folder = `${library === undefined ? '' : folderOf(library.name)}templates/`;
  const elsewhere = Map.groupBy(
    helpers.filter(({ file }) => file !== undefined),
    ({ file }) => file ?? '',
  );
  for (const [path, some] of elsewhere) yield [`${folder}${path}`, printedTogether(some, { ...context, file: path })];
  const lendings = [...subcharts.map(({ chart, lent = [] }) => ({ name: chart.metadata.name, lent })), ...lentLibraries];
  for (const { name, lent } of lendings) {
    if (lent.length > 0) yield [`${folderOf(name)}templates/_lent.tpl`, printedTogether(lent, { ...context, file: '_lent.tpl' })];
  }
  const text = printHelpers(
    helpers.filter(({ file }) => file === undefined),
    context,
  );
  if (text !== '') yield [`${folder}_helpers.tpl`, text];
}

function printedTogether(helpers: readonly Helper[], context: PrintContext): string {
  return helpers.map((helper) => printHelper(helper, context)).join('\n');
}
