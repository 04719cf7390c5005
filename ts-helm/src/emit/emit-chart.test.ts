import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ChartDefinition } from '../chart/chart.ts';
import { defineText } from '../chart/define.ts';
import { template } from '../chart/template.ts';
import { AST } from '../expression/node.ts';
import { file, tpl } from '../expression/structure.ts';
import { text } from '../expression/text.ts';
import { v } from '../values/v.ts';
import { values } from '../values/values.ts';
import { emitChart } from './emit-chart.ts';

const declaration = v.object({
  replicas: v.integer({ min: 0, max: 9 }).default(2).doc('Pods.'),
  count: v.integer().doc('Pods.').deprecated('replicas'),
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
  const metadata = {
    ...definition().metadata,
    dependencies: [{ name: 'redis', version: '1.0.0', repository: 'file://redis' }],
    icon: 'https://a.example/b.svg',
  };
  const written = emitChart(definition({ metadata })).get('Chart.yaml') ?? '';
  expect(parse(written)).toEqual(metadata);
  expect(written.match(/^\w+/gmu)).toEqual(['apiVersion', 'name', 'version', 'kubeVersion', 'description', 'dependencies', 'icon']);
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
