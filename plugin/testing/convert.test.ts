import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestsIn } from './manifests-in.ts';
import { charts, helms, Workshop } from './workshop.ts';

const workshop = new Workshop();
const file = join(import.meta.dirname, 'convert', 'kube-prometheus-stack.yaml');
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

test('the example stands for no real credential', () => {
  expect(readFileSync(file, 'utf8').match(/(?:password|routing_key): (?!not-a-real|\{)\S+/giu)).toBeNull();
});
