import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defineOverlay } from '../../src/index.ts';
import type { webApplicationValues } from './values.ts';

const folder = fileURLToPath(new URL('chart/', import.meta.url));
const tools = new URL('../../../.tools/bin/', import.meta.url);

const production = defineOverlay<typeof webApplicationValues>({
  autoscaling: { maxReplicas: 5 },
  ingress: {
    enabled: true,
    className: 'nginx',
    hosts: { 'www.example.com': { order: 1 }, 'shop.example.com': { tlsSecret: 'shop-tls' }, 'old.example.com': null },
  },
  site: {
    menu: { start: { order: 9 }, help: { title: 'Help', entries: { faq: { title: 'Questions', url: 'https://www.example.com/faq' } } } },
  },
  jobs: { clean: { schedule: '0 3 * * *', command: ['clean'], order: 2 }, report: { schedule: '0 0 * * *', command: ['report'] } },
  environment: { MODE: 'production' },
});

describe.each(['helm3', 'helm4'])('%s', (name) => {
  const helm = fileURLToPath(new URL(name, tools));
  const rendered = (values: unknown): ReturnType<typeof spawnSync> =>
    spawnSync(helm, ['template', 'demo', folder, '--values', '-'], { input: JSON.stringify(values), encoding: 'utf8' });

  test('lints the chart', () => {
    expect(execFileSync(helm, ['lint', '--strict', folder], { encoding: 'utf8' })).toContain('0 chart(s) failed');
  });

  test('renders the values of an environment', () => {
    const objects = String(rendered(production).stdout)
      .split(/^---$/mu)
      .flatMap((document): unknown[] => (document.trim() === '' ? [] : [parse(document)]));
    const named = (kind: string): unknown[] =>
      objects.filter((object) => object !== null && typeof object === 'object' && 'kind' in object && object.kind === kind);
    expect(named('CronJob')).toMatchObject([{ metadata: { name: 'demo-report' } }, { metadata: { name: 'demo-clean' } }]);
    expect(named('HorizontalPodAutoscaler')).toMatchObject([{ spec: { minReplicas: 1, maxReplicas: 5 } }]);
    expect(named('Ingress')).toMatchObject([
      { spec: { tls: [{ hosts: ['shop.example.com'] }], rules: [{ host: 'shop.example.com' }, { host: 'www.example.com' }] } },
    ]);
    expect(named('Deployment')).not.toMatchObject([{ spec: { replicas: expect.anything() } }]);
    const [configuration] = named('ConfigMap');
    expect(configuration).toMatchObject({ data: { 'site.yml': expect.stringContaining('greeting: "Welcome to demo"') } });
  });

  test.each([
    ['a misspelt key', { servce: {} }, "additional properties 'servce' not allowed"],
    [
      'a misspelt key deep inside a recursive entry',
      { site: { menu: { a: { title: 'A', entries: { b: { titel: 'B' } } } } } },
      "additional properties 'titel' not allowed",
    ],
    ['a misspelt key of Kubernetes', { resources: { limit: {} } }, "additional properties 'limit' not allowed"],
    ['null on a value that templates read', { replicas: null }, "missing property 'replicas'"],
    ['a number out of its range', { service: { port: 0 } }, 'minimum: got 0, want 1'],
    ['what the schema cannot say', { ingress: { enabled: true, hosts: { 'a.example.com': null } } }, 'ingress.hosts must name a host'],
    [
      'numbers that contradict each other',
      { autoscaling: { minReplicas: 3, maxReplicas: 2 } },
      'autoscaling.minReplicas is 3, which is more than autoscaling.maxReplicas, 2',
    ],
  ])('refuses %s', (_what, values, message) => {
    const { status, stderr } = rendered(values);
    expect(status).not.toBe(0);
    expect(stderr).toContain(message);
  });
});
