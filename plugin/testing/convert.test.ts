import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { manifestsIn } from './manifests-in.ts';
import { charts, helms, Workshop } from './workshop.ts';

const workshop = new Workshop();
const folder = join(import.meta.dirname, 'convert');
const file = join(folder, 'kube-prometheus-stack.yaml');

/** Of a manifest some fields, and lines of its text or of the files in it. */
interface Wanted {
  readonly kind: string;
  readonly name: string;
  readonly fields?: object;
  readonly lines?: readonly string[];
}
const rendered: Readonly<Record<string, readonly Wanted[]>> = parse(readFileSync(join(folder, 'rendered.yaml'), 'utf8'));

/** Which texts YAML and grafana.ini put into quotes does not matter here. */
function unquoted(text: string): string {
  return text.replaceAll(/["']/gu, '');
}

beforeAll(() => workshop.install(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

test.for(helms)('%s: the chart renders the converted values', { timeout: 60_000 }, async (helm) => {
  const { status, stdout, stderr } = await workshop.helm(helm, 'ts', 'convert', charts.monitoring, file);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/: \d+ values converted, \d+ left\.\n$/u) });
  const values = workshop.write(`${helm}/values.yaml`, stdout);
  const choice = ['--set', 'prometheus.ingress.authentication.type=none'];
  const manifests = manifestsIn(await workshop.helm(helm, 'template', 'x', charts.monitoring, '--values', values, ...choice));
  expect(manifests).toContainEqual(
    expect.objectContaining({
      kind: 'StatefulSet',
      metadata: expect.objectContaining({ name: 'prometheus' }),
      spec: expect.objectContaining({ replicas: 2 }),
    }),
  );
});

describe.each(helms)('%s', (helm) => {
  test.for(Object.entries(rendered))('of %s the chart renders what was asked for', { timeout: 60_000 }, async ([name, wanted]) => {
    const { status, stdout, stderr } = await workshop.helm(helm, 'ts', 'convert', charts.monitoring, join(folder, `${name}.yaml`));
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/: \d+ values converted, \d+ left\.\n$/u) });
    const values = workshop.write(`${helm}/${name}.yaml`, stdout);
    const choices = ['prometheus', 'grafana'].flatMap((component) => ['--set', `${component}.ingress.authentication.type=annotations`]);
    const manifests = manifestsIn(await workshop.helm(helm, 'template', 'x', charts.monitoring, '--values', values, ...choices));
    const found = wanted.map(({ kind, name: named }) =>
      manifests.find((one) => one.kind === kind && JSON.stringify(one).includes(`"metadata":{"name":"${named}"`)),
    );
    expect(found).toMatchObject(wanted.map(({ kind, fields }) => ({ kind, ...fields })));
    const texts = found.map((one) => unquoted(stringify(one, { lineWidth: 0, blockQuote: 'literal' })));
    const missing = wanted.flatMap(({ lines = [] }, index) => lines.filter((line) => texts[index]?.includes(unquoted(line)) !== true));
    expect(missing).toEqual([]);
  });
});

test.for(helms)('%s: what is left stands above the values, and what the schema refuses is left, too', async (helm) => {
  const { stdout } = await workshop.helm(helm, 'ts', 'convert', charts.monitoring, file, '--output', 'json');
  const told: unknown = JSON.parse(stdout);
  expect(told).toMatchObject({
    values: { prometheus: { retention: { time: '15d' } } },
    converted: expect.arrayContaining([{ from: 'prometheus.prometheusSpec.retention', to: 'prometheus.retention.time' }]),
    left: expect.arrayContaining([
      { path: 'prometheus.prometheusSpec.logLevel', reason: 'prometheus.logLevel: "loud" is not one of debug, info, warn, error' },
      { path: 'grafana.adminPassword', reason: expect.stringContaining('is a credential') },
    ]),
  });
  const words = await workshop.helm(helm, 'ts', 'convert', charts.monitoring, file);
  expect(words.stdout).toContain('# Not converted:\n#   fullnameOverride: names are fixed');
});

test.for(helms)('%s: what cannot be read is refused', async (helm) => {
  const convert = (...args: readonly string[]) => workshop.helm(helm, 'ts', 'convert', ...args);
  expect(await convert(charts.monitoring, 'nothing.yaml')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Cannot read nothing.yaml'),
  });
  expect(await convert(charts.monitoring, workshop.write('list.yaml', '- a\n'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('it holds no map of values'),
  });
  expect(await convert(charts.monitoring, workshop.write('wrong.yaml', 'a: [\n'))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/wrong\.yaml:\d/u),
  });
  expect(await convert(charts.web, file)).toMatchObject({ status: 1, stderr: expect.stringContaining('it has no values.schema.json') });
  expect(await convert(charts.monitoring)).toMatchObject({ status: 2 });
  expect(await convert(charts.monitoring, workshop.write('empty.yaml', ''))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('{}'),
  });
});

test.each(['kube-prometheus-stack', ...Object.keys(rendered)])('%s stands for no real credential', (name) => {
  const text = readFileSync(join(folder, `${name}.yaml`), 'utf8');
  expect(text.match(/(?:password|routing_key|token|api_key|_secret|secret_key): (?!not-a-real|\{|\$|grafana-)\S+/giu)).toBeNull();
});
