import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ChartDefinition } from '../chart/chart.ts';
import { define, defineChoice, defineText } from '../chart/define.ts';
import { template } from '../chart/template.ts';
import { AST } from '../expression/node.ts';
import { file, tpl } from '../expression/structure.ts';
import { text } from '../expression/text.ts';
import { validatorOf } from '../render/validator.ts';
import { v } from '../values/v.ts';
import { values } from '../values/values.ts';
import { emitChart } from './emit-chart.ts';

const declaration = v.object({
  replicas: v.integer({ min: 0, max: 9 }).default(2).doc('Pods.'),
  count: v.integer().doc('Pods.').deprecated('replicas', '1.2.0'),
  banner: v.string().default('x').doc('A template.'),
});
const chart = values(declaration);
const fullname = defineText('fullname', 'The name.', {}, () => 'x');

function definition(parts: Partial<ChartDefinition> = {}): ChartDefinition {
  return {
    metadata: { description: 'A chart.', version: '1.2.3', name: 'small', apiVersion: 'v2', kubeVersion: '>=1.24.0-0' },
    values: declaration.spec,
    helpers: [fullname.helper],
    templates: [
      template('a.yaml', { name: fullname({}), replicas: chart.replicas, banner: tpl(chart.banner), conf: file('files/a.conf') }),
    ],
    files: { 'files/a.conf': 'a\n' },
    notes: text`Installed as ${fullname({})}.`[AST],
    ...parts,
  };
}

test('a named template is in the file that it asks for', () => {
  const rule = defineChoice('rule', 'Rules.', {}, { Up: () => ({ expr: 'up' }), Down: () => ({ expr: 'down' }) });
  const files = emitChart(
    definition({
      helpers: [fullname.helper, { ...rule.helper, file: 'rules/_rules.tpl' }],
      templates: [template('a.yaml', { name: fullname({}), rule: rule({ case: 'Up' }), banner: tpl(chart.banner), count: chart.replicas })],
      files: {},
    }),
  );
  expect(files.get('templates/rules/_rules.tpl')?.match(/define "[^"]+"/gu)).toEqual([
    'define "small.rule.Up"',
    'define "small.rule.Down"',
  ]);
  expect(files.get('templates/_helpers.tpl')?.match(/define "[^"]+"/gu)).toEqual(['define "small.fullname"']);
});

test.each(['../x', 'a/../../x', '/etc/x', 'a//x', './x', String.raw`a\x`, ''])('no file may have the path %j', (path) => {
  const bad = `is no path of a file in a chart`;
  expect(() => emitChart(definition({ files: { 'files/a.conf': 'a\n', [path]: 'x\n' } }))).toThrow(bad);
  expect(() => emitChart(definition({ templates: [...definition().templates, { path, documents: [] }] }))).toThrow(bad);
  expect(() => emitChart(definition({ helpers: [{ ...fullname.helper, file: path }] }))).toThrow(bad);
});

test('no file stands on a drive of Windows', () => {
  expect(() => emitChart(definition({ files: { 'files/a.conf': 'a\n', 'C:/x': 'x\n' } }))).toThrow('"C:/x" is no path of a file');
});

test('the named templates stand in the library, a dependency without values', () => {
  const files = emitChart(definition({ library: { name: 'small-library', description: 'Named templates.' } }));
  expect([...files.keys()].filter((path) => path.endsWith('.tpl') || path.includes('small-library'))).toEqual([
    'charts/small-library/Chart.yaml',
    'charts/small-library/templates/_helpers.tpl',
  ]);
  expect(parse(files.get('charts/small-library/Chart.yaml') ?? '')).toEqual({
    apiVersion: 'v2',
    name: 'small-library',
    version: '1.2.3',
    kubeVersion: '>=1.24.0-0',
    description: 'Named templates.',
    type: 'library',
  });
  const dependency = { name: 'small-library', version: '1.2.3', repository: '' };
  expect(parse(files.get('Chart.yaml') ?? '')).toMatchObject({ dependencies: [dependency] });
  expect(parse(files.get('Chart.lock') ?? '')).toMatchObject({ dependencies: [dependency] });
  const validate = validatorOf(JSON.parse(files.get('values.schema.json') ?? ''));
  const defaults = parse(files.get('values.yaml') ?? '');
  expect(validate({ ...defaults, 'small-library': { global: { a: 1 } } })).toEqual([]);
  expect(validate({ ...defaults, 'small-library': { a: 1 } })).toHaveLength(1);
});

test('a chart is its files, in the order of their paths', () => {
  const files = emitChart(definition());
  expect([...files.keys()]).toEqual([
    '.helmignore',
    'Chart.yaml',
    'README.md',
    'files/a.conf',
    'templates/NOTES.txt',
    'templates/_helpers.tpl',
    'templates/a.yaml',
    'values.schema.json',
    'values.yaml',
  ]);
  expect([...files.values()].filter((content) => !content.endsWith('\n') || content.includes('\r'))).toEqual([]);
});

test('the same definition makes the same bytes', () => {
  expect([...emitChart(definition())]).toEqual([...emitChart(definition())]);
});

test('Chart.yaml has the fields of the metadata in the order of Helm’s documentation', () => {
  const metadata = { ...definition().metadata, icon: 'https://a.example/b.svg' };
  const written = emitChart(definition({ metadata })).get('Chart.yaml') ?? '';
  expect(parse(written)).toEqual(metadata);
  expect(written.match(/^\w+/gmu)).toEqual(['apiVersion', 'name', 'version', 'kubeVersion', 'description', 'icon']);
});

test('helpers that are lent to a subchart stand there, under the prefix of the chart above', () => {
  const of = v.object({ size: v.integer().default(1).doc('Size.') }, { alsoAllowed: ['enabled'] });
  const section = v.subchart({ enabled: v.boolean().default(true).doc('Whether it is installed.') }, of).doc('A part.');
  const lent = define('lent', 'A part.', {}, () => ({ a: 1 }));
  const files = emitChart({
    ...definition(),
    values: v.object({ replicas: v.integer().default(2).doc('Pods.'), banner: v.string().default('x').doc('Text.'), part: section }).spec,
    templates: [...definition().templates, template('lent.yaml', { part: lent({}) })],
    subcharts: [
      {
        chart: {
          metadata: { apiVersion: 'v2', name: 'part', version: '0.1.0', description: 'A part.' },
          values: of.spec,
          helpers: [],
          templates: [],
          files: {},
        },
        repository: '',
        condition: 'part.enabled',
        lent: [lent.helper],
      },
    ],
  });
  const { name } = definition().metadata;
  expect(files.get('charts/part/templates/_lent.tpl')).toContain(`define "${name}.lent"`);
  expect(files.get('templates/_helpers.tpl') ?? '').not.toContain('.lent');
});

test('helpers that are lent to a library stand there, a dependency under a condition', () => {
  const { metadata, templates } = definition();
  const logs = v.object({ enabled: v.boolean().default(false).doc('Whether there are logs.') }).doc('Logs.');
  const lent = define('lent', 'A part.', {}, () => ({ a: 1 }));
  const lending = (condition: string): ChartDefinition => ({
    ...definition(),
    values: v.object({ replicas: v.integer().default(2).doc('Pods.'), banner: v.string().default('x').doc('Text.'), logs }).spec,
    templates: [...templates, template('lent.yaml', { part: lent({}) })],
    lentLibraries: [{ name: 'small-logs', description: 'Logs.', condition, lent: [lent.helper] }],
  });
  const files = emitChart(lending('logs.enabled'));
  expect(files.get('charts/small-logs/templates/_lent.tpl')).toContain(`define "${metadata.name}.lent"`);
  expect(files.get('templates/_helpers.tpl') ?? '').not.toContain('.lent');
  expect(parse(files.get('charts/small-logs/Chart.yaml') ?? '')).toMatchObject({ type: 'library', version: metadata.version });
  expect(parse(files.get('Chart.yaml') ?? '')).toMatchObject({
    dependencies: [{ name: 'small-logs', version: metadata.version, repository: '', condition: 'logs.enabled' }],
  });
  const validate = validatorOf(parse(files.get('values.schema.json') ?? ''));
  const filled = { replicas: 1, banner: 'x', logs: { enabled: false } };
  expect(validate({ ...filled, 'small-logs': { global: {} } })).toEqual([]);
  expect(validate({ ...filled, 'small-logs': { enabled: true } })).toHaveLength(1);
  expect(() => emitChart(lending('logs'))).toThrow('The condition logs of the subchart small-logs is no boolean');
});

describe('a chart that brings another along', () => {
  const below = v.object({ size: v.integer().default(1).doc('Size.') }, { alsoAllowed: ['enabled'] });
  const section = v.subchart({ enabled: v.boolean().default(true).doc('Whether it is installed.') }, below).doc('A part.');
  const part: ChartDefinition = {
    metadata: { apiVersion: 'v2', name: 'part', version: '0.1.0', description: 'A part.' },
    values: below.spec,
    helpers: [],
    templates: [template('b.yaml', { size: values(below).size })],
    files: {},
  };
  const files = emitChart({
    ...definition(),
    values: v.object({ replicas: v.integer().default(2).doc('Pods.'), banner: v.string().default('x').doc('Text.'), piece: section }).spec,
    subcharts: [{ chart: part, repository: 'file://../part', condition: 'piece.enabled', alias: 'piece' }],
  });
  const alone = emitChart(part);

  test('has it below charts/, with what Helm reads of it', () => {
    const found = [...files]
      .filter(([path]) => path.startsWith('charts/'))
      .map(([path, content]) => [path.slice('charts/part/'.length), content]);
    expect(found).toEqual([...alone].filter(([path]) => path !== 'README.md' && path !== '.helmignore'));
  });

  test('names it in Chart.yaml, and locks its version', () => {
    expect(parse(files.get('Chart.yaml') ?? '')).toMatchObject({
      dependencies: [{ name: 'part', version: '0.1.0', repository: 'file://../part', condition: 'piece.enabled', alias: 'piece' }],
    });
    expect(parse(files.get('Chart.lock') ?? '')).toMatchObject({
      dependencies: [{ name: 'part', repository: 'file://../part', version: '0.1.0' }],
    });
  });

  test('leaves its defaults to its own values.yaml, and closing them to its own schema', () => {
    expect(parse(files.get('values.yaml') ?? '')).toMatchObject({ piece: { enabled: true } });
    const schema: { properties: Record<string, unknown> } = JSON.parse(files.get('values.schema.json') ?? '');
    expect(schema.properties['piece']).toEqual({
      description: 'A part.',
      type: 'object',
      required: ['enabled'],
      properties: { enabled: { description: 'Whether it is installed.', default: true, type: 'boolean' } },
    });
  });
});

test('NOTES.txt warns of deprecated values below the chart’s own notes, or alone', () => {
  const warning =
    '{{- if not (kindIs "invalid" .Values.count) }}\n\nWARNING: the value count is deprecated; set replicas instead.\n{{- end }}\n';
  expect(emitChart(definition()).get('templates/NOTES.txt')).toBe(`Installed as {{ include "small.fullname" . }}.\n${warning}`);
  const { notes: _notes, ...silent } = definition();
  expect(emitChart(silent).get('templates/NOTES.txt')).toBe(warning);
});

test('the README says how the chart is installed from where it is published', () => {
  const readme = emitChart(definition(), { repository: 'oci://registry.example.com/charts' }).get('README.md');
  expect(readme).toContain('helm install small oci://registry.example.com/charts/small --version 1.2.3\n');
  expect(readme).toContain('Kubernetes 1.24 or newer.');
  expect(readme).toContain('| `replicas` | integer from 0 to 9 | `2` | Pods. |');
  expect(emitChart(definition()).get('README.md')).toContain('helm install small ./small\n');
  const short = emitChart(definition(), { reference: 'https://docs.example.com/values' }).get('README.md');
  expect(short).toContain('[values reference](https://docs.example.com/values)');
  expect(short).toContain('| Value | Description |\n| --- | --- |\n| `replicas` | Pods. |\n| `banner` | A template. |\n');
  expect(short).not.toContain('integer from');
});

test.each<readonly [string, Partial<ChartDefinition>, RegExp]>([
  [
    'every problem is told at once',
    { helpers: [], values: v.object({ a: v.string() }).spec },
    /^the chart small cannot be emitted:\nThe value a has no doc.*\n.*fullname is not among/u,
  ],
  ['a file in the place of another', { files: { 'files/a.conf': 'a\n', 'values.yaml': 'a: 1\n' } }, /two files values\.yaml/u],
  ['a carriage return', { files: { 'files/a.conf': 'a\n', b: 'a\r\n' } }, /the file b has a carriage return/u],
  ['a file that breaks off', { files: { 'files/a.conf': 'a\n', b: 'a' } }, /the file b does not end in a newline/u],
  ['notes that are no text', { notes: { kind: 'map', fields: [] } }, /NOTES\.txt is a text, not map/u],
])('%s', (_what, parts, message) => {
  expect(() => emitChart(definition(parts))).toThrow(message);
});
