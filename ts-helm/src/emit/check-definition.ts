import type { Ast, Helper, Site } from '../ast/node.ts';
import { sourceLine } from '../ast/source-line.ts';
import { children } from '../ast/walk.ts';
import { helpersByName, helpersOf, librariesOf, type ChartDefinition, type LentLibrary, type Subchart } from '../chart/chart.ts';
import { chartsBelow, sectionOf } from '../chart/dependencies.ts';
import { isChartName } from '../chart/is-chart-name.ts';
import { builtinNames } from '../print/builtins.ts';
import { beginsIndented, foreignToBlocks } from '../print/block-of-text.ts';
import { ownFields, resolve, type Spec } from '../values/spec.ts';
import { isIgnored } from './helmignore.ts';
import { listed } from './words.ts';

/**
 * What is wrong between the parts of a chart, one sentence each: includes without a helper or with other parameters than
 * it has, helpers that nothing includes, files that are read but not there, templates in each other's place, subcharts
 * without a section of the values or a switch there.
 */
export function problemsOfDefinition(definition: ChartDefinition): readonly string[] {
  const roots = [
    ...definition.templates.flatMap(({ documents }) => documents),
    ...(definition.notes === undefined ? [] : [definition.notes]),
  ];
  const helpers = helpersOf(definition);
  const reached = reachedFrom(roots, helpersByName(definition));
  return [
    ...[definition.metadata, ...librariesOf(definition)].flatMap(({ name }) => problemsOfName(name)),
    ...problemsOfVersion(definition.metadata.version),
    ...repeated(allHelpers(definition)).map((name) => `Two helpers are called ${name}.`),
    ...helpers.flatMap(({ name }) => problemsOfHelperName(name, definition.metadata.name)),
    ...Object.keys(definition.files).flatMap(problemsOfPlace),
    ...definition.templates.flatMap(problemsOfTemplate),
    ...repeated((definition.subcharts ?? []).map(sectionOf)).map(
      (name) => `Two subcharts have their values under ${name}: give one an alias.`,
    ),
    ...repeated(definition.templates.map(({ path }) => path)).map((path) => `Two templates have the path templates/${path}.`),
    ...reached.problems,
    ...helpers.filter((helper) => !reached.helpers.has(helper.name)).map(({ name }) => `Nothing includes the helper ${name}.`),
    ...[...reached.files].flatMap(([path, at]) => problemsOfFile(path, at, definition.files[path])),
    ...(definition.subcharts ?? []).flatMap((subchart) => problemsOfSubchart(subchart, definition.values)),
    ...(definition.lentLibraries ?? []).flatMap((library) => problemsOfCondition(library, definition.values)),
  ];
}

function problemsOfName(name: string): readonly string[] {
  return isChartName(name) ? [] : [`The chart cannot be called ${JSON.stringify(name)}: Helm allows letters, digits, - . and _.`];
}

/** Helm loads no chart of another version. https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const VERSION =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/u;

function problemsOfVersion(version: string): readonly string[] {
  return VERSION.test(version) ? [] : [`The chart cannot have the version ${JSON.stringify(version)}: Helm reads versions such as 1.2.3.`];
}

function problemsOfHelperName(name: string, chart: string): readonly string[] {
  if (!/^[\w./-]+$/u.test(name))
    return [`A helper cannot be called ${JSON.stringify(name)}: its name is of letters, digits, dots, slashes, hyphens and underscores.`];
  const own = name.startsWith(`${chart}.`) ? name.slice(chart.length + 1) : name;
  return builtinNames.some((builtin) => builtin === own)
    ? [`The helper ${name} has the name of one that the library writes itself: give it another.`]
    : [];
}

function problemsOfTemplate({ path, documents }: ChartDefinition['templates'][number]): readonly string[] {
  const isList = documents.some((one) => one.kind === 'list' || (one.kind === 'literal' && Array.isArray(one.value)));
  return isList ? [`A document of templates/${path} is a list, which Helm refuses: give template() each of its items by itself.`] : [];
}

/** What Helm would take for something else than a file of the chart. */
function problemsOfPlace(path: string): readonly string[] {
  if (path.startsWith('templates/')) return [`The file ${path} would be a template to Helm: declare it with template(…).`];
  return path.startsWith('charts/') ? [`The file ${path} would be a subchart to Helm: name it among subcharts.`] : [];
}

/** The names of all helpers: those of subcharts are in the same namespace. https://helm.sh/docs/chart_template_guide/named_templates/ */
function allHelpers(definition: ChartDefinition): readonly string[] {
  return [...helpersOf(definition).map(({ name }) => name), ...chartsBelow(definition).flatMap(allHelpers)];
}

function problemsOfSubchart(subchart: Subchart, values: Spec): readonly string[] {
  const name = sectionOf(subchart);
  const section = fieldOf(values, name);
  const declared = section === undefined ? undefined : resolve(section);
  if (declared?.type !== 'object' || declared.subchart === undefined)
    return [`The subchart ${subchart.chart.metadata.name} has no section of values: declare ${name} with v.subchart(…).`];
  const own = resolve(subchart.chart.values);
  const known = own.type === 'object' ? [...Object.keys(own.fields), ...(own.alsoAllowed ?? [])] : [];
  const foreign = declared.subchart.filter((field) => !known.includes(field));
  if (foreign.length > 0)
    return [
      `The subchart ${subchart.chart.metadata.name} would refuse ${listed(foreign, 'and')} in its section ${name}: declare its values with { alsoAllowed: ${JSON.stringify(foreign)} }.`,
    ];
  const { condition } = subchart;
  return condition === undefined ? [] : problemsOfCondition({ name, condition }, values);
}

function problemsOfCondition({ name, condition }: Pick<LentLibrary, 'name' | 'condition'>, values: Spec): readonly string[] {
  const isSwitch = condition.split('.').reduce<Spec | undefined>((spec, step) => spec && fieldOf(spec, step), values)?.type === 'boolean';
  return isSwitch ? [] : [`The condition ${condition} of the subchart ${name} is no boolean of this chart's own values.`];
}

function fieldOf(spec: Spec, name: string): Spec | undefined {
  const declared = resolve(spec);
  return declared.type === 'object' ? Object.entries(ownFields(declared)).find(([field]) => field === name)?.[1] : undefined;
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
  if (isIgnored(path)) return [`The file ${path} is read${place(at)}, but .helmignore leaves it out of the packaged chart.`];
  const problem = problemOfBlock(text);
  return problem === undefined ? [] : [`The file ${path} is read${place(at)}, so it must ${problem}.`];
}

/** What a block of YAML asks of a text that it is to give back as it is. https://yaml.org/spec/1.2.2/#81-block-scalar-styles */
function problemOfBlock(text: string): string | undefined {
  if (!text.endsWith('\n') || text.endsWith('\n\n')) return 'end in one newline';
  if (/(?:^|\s)\n$/u.test(text)) return 'not end in a blank';
  if (beginsIndented(text)) return 'not begin with a blank, which YAML would take for indentation';
  const code = foreignToBlocks(text)?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return code === undefined ? undefined : `not hold the character U+${code}, which YAML does not keep`;
}

function place(at: Site | undefined): string {
  const line = sourceLine(at);
  return line === undefined ? '' : ` (${line})`;
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
