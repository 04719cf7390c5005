import { expect, test } from 'vitest';
import type { ChartDefinition, Subchart } from '../chart/chart.ts';
import { define, defineText } from '../chart/define.ts';
import { template } from '../chart/template.ts';
import { AST } from '../expression/node.ts';
import { file } from '../expression/structure.ts';
import { text } from '../expression/text.ts';
import { v } from '../values/v.ts';
import { problemsOfDefinition } from './check-definition.ts';

const name = defineText('name', 'The name.', {}, () => 'x');
const labels = define('labels', 'Labels.', { component: v.string() }, ({ component }) => ({ component, name: name({}) }));
const lonely = defineText('lonely', 'Unused.', {}, () => 'x');
const keys = defineText('keys', 'Keys.', {}, () => 'x');
const quoted = defineText('a"b', 'Quoted.', {}, () => 'x');
const used = template('a.yaml', { labels: labels({ component: 'a' }) });

function chart(parts: Partial<ChartDefinition>): ChartDefinition {
  const metadata = { apiVersion: 'v2', name: 'c', version: '1.0.0', description: 'C.' } as const;
  return { metadata, values: v.object({}).spec, helpers: [labels.helper, name.helper], templates: [used], files: {}, ...parts };
}

/** An include as only a definition made by hand could hold it. */
function included(parameters: Readonly<Record<string, string>>): ChartDefinition['templates'][number] {
  const given = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, { kind: 'literal', value } as const]));
  return { path: 'b.yaml', documents: [{ kind: 'include', helper: 'labels', arguments: given, result: 'structure' }] };
}

const ofPart = v.object({ ready: v.boolean().default(true) }, { alsoAllowed: ['enabled'] });
const withSection = v.object({ part: v.subchart({ enabled: v.boolean().default(true) }, ofPart) }).spec;
const part: Subchart = {
  chart: {
    metadata: { apiVersion: 'v2', name: 'part', version: '1.0.0', description: 'P.' },
    values: ofPart.spec,
    helpers: [],
    templates: [],
    files: {},
  },
  repository: 'file://../part',
  condition: 'part.enabled',
};

test('a whole chart has no problems', () => {
  const files = { 'files/a': 'a\n' };
  expect(problemsOfDefinition(chart({ files, templates: [used, template('b.yaml', { a: file('files/a') })] }))).toEqual([]);
});

test.each<readonly [string, Partial<ChartDefinition>, readonly (string | RegExp)[]]>([
  ['a helper that is missing', { helpers: [labels.helper] }, [/^The helper name is not among the chart's helpers/u]],
  ['a helper that nothing includes', { helpers: [labels.helper, name.helper, lonely.helper] }, ['Nothing includes the helper lonely.']],
  ['a helper that only notes include', { helpers: [labels.helper, name.helper, lonely.helper], notes: text`${lonely({})}`[AST] }, []],
  [
    'a version that is none',
    { metadata: { apiVersion: 'v2', name: 'c', version: 'latest', description: 'C.' } },
    [/^The chart cannot have the version "latest"/u],
  ],
  [
    'a helper called as one of the library',
    { helpers: [labels.helper, name.helper, keys.helper], notes: text`${keys({})}`[AST] },
    ['The helper keys has the name of one that the library writes itself: give it another.'],
  ],
  [
    'a helper with a quote in its name',
    { helpers: [labels.helper, name.helper, quoted.helper], notes: text`${quoted({})}`[AST] },
    [/^A helper cannot be called "a\\"b"/u],
  ],
  [
    'files that Helm takes for something else',
    { files: { 'templates/a.txt': 'a\n', 'charts/a.txt': 'a\n', 'ci/a-values.yaml': 'a: 1\n' } },
    [
      'The file templates/a.txt would be a template to Helm: declare it with template(…).',
      'The file charts/a.txt would be a subchart to Helm: name it among subcharts.',
    ],
  ],
  ...['ci/a.txt', 'a/ci/b.txt', 'a.bak', '.git/a', 'a/.DS_Store'].map((path): [string, Partial<ChartDefinition>, RegExp[]] => [
    `the file ${path}, which is left out`,
    { files: { [path]: 'a\n' }, templates: [used, template('b.yaml', { a: file(path) })] },
    [/is read.*, but \.helmignore leaves it out of the packaged chart\.$/u],
  ]),
  [
    'a list as a document',
    { templates: [used, template('b.yaml', [{ a: 1 }])] },
    ['A document of templates/b.yaml is a list, which Helm refuses: give template() each of its items by itself.'],
  ],
  [
    'a subchart that refuses its switch',
    {
      values: withSection,
      subcharts: [{ ...part, chart: { ...part.chart, values: v.object({ ready: v.boolean().default(true) }).spec } }],
    },
    ['The subchart part would refuse enabled in its section part: declare its values with { alsoAllowed: ["enabled"] }.'],
  ],
  ['two helpers of one name', { helpers: [labels.helper, name.helper, name.helper] }, ['Two helpers are called name.']],
  ...['../c', 'a/b', '..', '', 'a b', 'a"b'].map((called): [string, Partial<ChartDefinition>, string[]] => [
    `a chart called ${JSON.stringify(called)}`,
    { metadata: { apiVersion: 'v2', name: called, version: '1.0.0', description: 'C.' } },
    [`The chart cannot be called ${JSON.stringify(called)}: Helm allows letters, digits, - . and _.`],
  ]),
  [
    'a library in another folder',
    { library: { name: '../l', description: 'L.' } },
    ['The chart cannot be called "../l": Helm allows letters, digits, - . and _.'],
  ],
  [
    'two subcharts in one section',
    { values: withSection, subcharts: [part, part] },
    ['Two subcharts have their values under part: give one an alias.'],
  ],
  ['two templates in one place', { templates: [used, used] }, ['Two templates have the path templates/a.yaml.']],
  ['a missing argument', { templates: [used, included({})] }, ['The helper labels is included without component.']],
  ['arguments too many', { templates: [used, included({ component: 'a', b: 'c', d: 'e' })] }, ['The helper labels takes no b or d.']],
  [
    'a file that is not there',
    { templates: [used, template('b.yaml', { a: file('x') })] },
    [/^The file x is read.*, but it is not among the chart's files/u],
  ],
  [
    'a file without a newline',
    { files: { x: 'x' }, templates: [used, template('b.yaml', { a: file('x') })] },
    [/^The file x is read .* must end in one newline/u],
  ],
  ...(
    [
      ['ends in blanks', 'x \n', /^The file x is read.* must not end in a blank\.$/u],
      ['is one empty line', '\n', /^The file x is read.* must not end in a blank\.$/u],
      ['begins with a blank', '\n x\n', /must not begin with a blank/u],
      ['has line breaks of Windows', 'a\r\nb\n', /must not hold the character U\+000D/u],
    ] as const
  ).map(
    ([what, content, problem]) =>
      [`a file that ${what}`, { files: { x: content }, templates: [used, template('b.yaml', { a: file('x') })] }, [problem]] as const,
  ),
  ['a subchart with its section', { values: withSection, subcharts: [part] }, []],
  ['a subchart without a section', { subcharts: [part] }, ['The subchart part has no section of values: declare part with v.subchart(…).']],
  [
    'a subchart whose switch is its own value',
    { values: withSection, subcharts: [{ ...part, condition: 'part.ready' }] },
    ["The condition part.ready of the subchart part is no boolean of this chart's own values."],
  ],
  [
    'a subchart with a helper of the same name',
    { values: withSection, subcharts: [{ ...part, chart: { ...part.chart, helpers: [name.helper] } }] },
    ['Two helpers are called name.'],
  ],
])('%s', (_what, parts, problems) => {
  const found = problemsOfDefinition(chart(parts));
  expect(found).toHaveLength(problems.length);
  for (const [index, problem] of problems.entries()) expect(found[index]).toMatch(problem);
});
