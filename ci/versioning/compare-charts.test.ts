import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chart, tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { compareCharts } from './compare-charts.ts';
import { testValues } from './test-values.ts';
import { unpacked } from './unpacked.ts';

/** A copy of the chart with its version before the first, and what a test changes in it. */
function copy(scratch: Scratch, file: string, change: (text: string) => string): string {
  const folder = join(scratch.folder, 'chart');
  cpSync(chart, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The test changes nothing in ${file}.`);
  writeFileSync(path, after);
  return folder;
}

/** What is done to the real chart: file, change, and the findings that begin with this. */
const cases: readonly (readonly [string, string, (text: string) => string, readonly string[]])[] = [
  ['a version alone', 'Chart.yaml', (text) => text.replace(/^version: .*$/mu, 'version: 9.9.9'), []],
  ['a word of the documentation', 'README.md', (text) => `${text}\nMore.\n`, ['file changed: README.md']],
  [
    'another default',
    'values.yaml',
    (text) => text.replace('time: 30d', 'time: 15d'),
    ['default changed: prometheus.retention.time', 'object changed: StatefulSet prometheus'],
  ],
  [
    'a newer component',
    'values.yaml',
    (text) => text.replace('tag: v3.16.0', 'tag: v3.16.9'),
    ['image, patch: prometheus.image.tag', 'object changed: StatefulSet prometheus'],
  ],
  [
    'a newer Kubernetes',
    'Chart.yaml',
    (text) => text.replace('>=1.24.0-0', '>=1.29.0-0'),
    ['Kubernetes dropped: Kubernetes must be 1.29.0 or newer, was 1.24.0'],
  ],
  [
    'a value that goes',
    'values.schema.json',
    (text) => withoutReplicas(text),
    ['value removed: alertmanager.replicas', 'values file refused: '],
  ],
];

/** The schema without one value, which the defaults and values files still set. */
function withoutReplicas(text: string): string {
  const schema: { properties: { alertmanager: { properties: Record<string, unknown> } } } = JSON.parse(text);
  delete schema.properties.alertmanager.properties['replicas'];
  return JSON.stringify(schema);
}

test.each(cases)('the real chart against a copy with %s', { timeout: 120_000 }, async (_name, file, change, wanted) => {
  using scratch = new Scratch();
  const changed = copy(scratch, file, change);
  const said = (await compareCharts(chart, changed, [])).map(({ kind, subject, detail }) => `${kind}: ${subject} ${detail}`);
  expect(said.filter((one) => !wanted.some((start) => one.startsWith(start)))).toEqual([]);
  expect(wanted.filter((start) => !said.some((one) => one.startsWith(start)))).toEqual([]);
});

test('a Service that is renamed in a template is found over the values of the tests', { timeout: 120_000 }, async () => {
  using scratch = new Scratch();
  const changed = copy(scratch, 'templates/alertmanager/service-headless.yaml', (text) =>
    text.replace(/\}\}alertmanager-headless$/mu, '}}members'),
  );
  const said = (await compareCharts(chart, changed, testValues(chart, chart).slice(0, 2))).map(
    ({ kind, subject }) => `${kind}: ${subject}`,
  );
  expect(said).toContain('object renamed: Service alertmanager-headless');
});

test('a package is compared like a folder, and has no values of tests', { timeout: 120_000 }, async () => {
  using scratch = new Scratch();
  const packed = await run(tool('helm4'), ['package', chart, '--destination', scratch.folder]);
  expect(complaintOf(packed)).toBe('');
  const file = /: (\S+\.tgz)/u.exec(packed.stdout)?.[1] ?? '';
  using other = new Scratch();
  const folder = await unpacked(other, file);
  expect(testValues(folder, chart)).toEqual(testValues(chart, chart));
  expect(await compareCharts(folder, chart, [])).toEqual([]);
  await expect(unpacked(other, join(chart, 'no.tgz'))).rejects.toThrow('Cannot read the chart');
});
