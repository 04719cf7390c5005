import type { Ast, Helper, Site } from '../ast/node.ts';
import { sourceLine } from '../ast/source-line.ts';
import type { ChartDefinition } from '../chart/chart.ts';
import { children } from '../print/walk.ts';
import { listed } from './words.ts';

/**
 * What is wrong between the parts of a chart, one sentence each: includes without a helper or with other parameters than
 * it has, helpers that nothing includes, files that are read but not there, templates in each other's place.
 */
export function problemsOfDefinition(definition: ChartDefinition): readonly string[] {
  const roots = [
    ...definition.templates.flatMap(({ documents }) => documents),
    ...(definition.notes === undefined ? [] : [definition.notes]),
  ];
  const reached = reachedFrom(roots, new Map(definition.helpers.map((helper) => [helper.name, helper])));
  return [
    ...repeated(definition.helpers.map(({ name }) => name)).map((name) => `Two helpers are called ${name}.`),
    ...repeated(definition.templates.map(({ path }) => path)).map((path) => `Two templates have the path templates/${path}.`),
    ...reached.problems,
    ...definition.helpers.filter((helper) => !reached.helpers.has(helper.name)).map(({ name }) => `Nothing includes the helper ${name}.`),
    ...[...reached.files].flatMap(([path, at]) => problemsOfFile(path, at, definition.files[path])),
  ];
}

interface Reached {
  readonly helpers: Set<string>;
  readonly files: Map<string, Site | undefined>;
  readonly problems: string[];
}

function reachedFrom(roots: readonly Ast[], helpers: ReadonlyMap<string, Helper>): Reached {
  const reached: Reached = { helpers: new Set(), files: new Map(), problems: [] };
  const visit = (node: Ast): void => {
    if (node.kind === 'file') reached.files.set(node.path, node.at);
    if (node.kind === 'include') {
      const helper = helpers.get(node.helper);
      if (helper === undefined) reached.problems.push(`The helper ${node.helper} is not among the chart's helpers${place(node.at)}.`);
      else if (!reached.helpers.has(helper.name)) {
        reached.helpers.add(helper.name);
        visit(helper.body);
      }
      reached.problems.push(...problemsOfArguments(helper, Object.keys(node.arguments), node.at));
    }
    for (const child of children(node)) visit(child);
  };
  for (const root of roots) visit(root);
  return reached;
}

function problemsOfArguments(helper: Helper | undefined, given: readonly string[], at: Site | undefined): readonly string[] {
  const wanted = helper === undefined ? given : Object.keys(helper.parameters);
  const missing = wanted.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !wanted.includes(name));
  const name = helper?.name ?? '';
  return [
    ...(missing.length === 0 ? [] : [`The helper ${name} is included without ${listed(missing, 'and')}${place(at)}.`]),
    ...(unknown.length === 0 ? [] : [`The helper ${name} takes no ${listed(unknown, 'or')}${place(at)}.`]),
  ];
}

function problemsOfFile(path: string, at: Site | undefined, text: string | undefined): readonly string[] {
  if (text === undefined) return [`The file ${path} is read${place(at)}, but it is not among the chart's files.`];
  return text.endsWith('\n') && !text.endsWith('\n\n') ? [] : [`The file ${path} is read${place(at)}, so it must end in one newline.`];
}

function place(at: Site | undefined): string {
  const line = sourceLine(at);
  return line === undefined ? '' : ` (${line})`;
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
