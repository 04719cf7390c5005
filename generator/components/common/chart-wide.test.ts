import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered, textAt, valuesFile } from '../../testing/rendered.ts';

const objectsOf = (values: Json): ReadonlyMap<string, Json> => rendered(values).objects;
const file = valuesFile('charts/jobpilot-monitoring/ci/global-values.yaml');
const said = objectsOf(file);
const all = [...said.values()];
const podsOf = (objects: Iterable<Json>) => [...objects].filter((object) => at(object, 'spec.template') !== undefined);
const isOfExporters = (object: Json) =>
  JSON.stringify(at(object, 'metadata.labels')).includes('-exporter') || textAt(object, 'metadata.name').includes('kube-state-metrics');

describe('global holds for the chart and its exporters', () => {
  test('names have its prefix', () => {
    const kinds = new Set(['Service', 'Deployment', 'StatefulSet', 'NetworkPolicy', 'ConfigMap']);
    const names = all.filter((object) => kinds.has(textAt(object, 'kind'))).map((object) => textAt(object, 'metadata.name'));
    expect(names).toEqual(expect.arrayContaining(['green-prometheus', 'green-kube-state-metrics', 'green-blackbox-exporter']));
    expect(names.filter((name) => !name.startsWith('green-'))).toEqual([]);
  });

  test('images come from its registry, with its Secrets, as names or as objects', () => {
    expect(podsOf(all).length).toBeGreaterThan(4);
    for (const object of podsOf(all)) {
      const pod = at(object, 'spec.template.spec');
      expect(itemsOf(at(pod, 'containers')).every((one) => textAt(one, 'image').startsWith('registry.example.com/mirror/'))).toBe(true);
      expect(at(pod, 'imagePullSecrets')).toEqual([{ name: 'registry-credentials' }, { name: 'second-registry' }]);
    }
  });

  test('labels and annotations are joined, and the chart’s own win', () => {
    for (const object of all) {
      const tier = isOfExporters(object) ? 'exporters' : 'own';
      expect(at(object, 'metadata.labels')).toMatchObject({ team: 'platform', tier });
      expect(JSON.stringify(at(object, 'metadata.annotations'))).toContain('"example.com/owner":"platform"');
    }
    expect(at(said.get('StatefulSet green-grafana'), 'spec.template.metadata.labels')).toMatchObject({ team: 'dashboards', tier: 'own' });
  });

  test('labels of pods win over those of all objects', () => {
    const pod = { labels: { team: 'own', extra: 'one' } };
    const exporters = { redisExporter: { pod, instances: { main: { address: 'redis://redis:6379' } } } };
    const objects = objectsOf({
      global: { commonLabels: { team: 'a', tier: 'b' } },
      commonLabels: { team: 'c' },
      prometheus: { pod },
      exporters,
    });
    const labelsOf = (name: string) => at(objects.get(name), 'spec.template.metadata.labels');
    expect(labelsOf('StatefulSet prometheus')).toMatchObject({ team: 'own', tier: 'b', extra: 'one' });
    expect(labelsOf('StatefulSet alertmanager')).toMatchObject({ team: 'c', tier: 'b' });
    expect(labelsOf('Deployment redis-exporter-main')).toMatchObject({ team: 'own', tier: 'b', extra: 'one' });
  });

  test('each has its NetworkPolicies', () => {
    const names = [...said.keys()].filter((name) => name.startsWith('NetworkPolicy '));
    expect(names).toEqual(
      expect.arrayContaining(
        ['prometheus', 'kube-state-metrics', 'blackbox-exporter', 'postgres-exporter-main'].map((one) => `NetworkPolicy green-${one}`),
      ),
    );
  });
});

/** Whom Prometheus asks for probes. */
function prober(values: Json, prefix = ''): Json | undefined {
  const jobs = itemsOf(at(configFile(values, `${prefix}prometheus-config`, 'prometheus.yml'), 'scrape_configs'));
  return at(
    jobs.find((job) => at(job, 'job_name') === 'blackbox'),
    'relabel_configs.3.replacement',
  );
}

const blackboxExporter = { enabled: true };

test.each<readonly [string, Json, string, string]>([
  ['no prefix at all', { exporters: { blackboxExporter } }, '', 'blackbox-exporter'],
  ['a prefix of the chart alone', { namePrefix: 'blue-', exporters: { blackboxExporter } }, 'blue-', 'blackbox-exporter'],
  ['a prefix of the exporters alone', { exporters: { blackboxExporter, namePrefix: 'red-' } }, '', 'red-blackbox-exporter'],
  ['a prefix of global', { global: { namePrefix: 'green-' }, exporters: { blackboxExporter } }, 'green-', 'green-blackbox-exporter'],
  [
    'three prefixes',
    { global: { namePrefix: 'green-' }, namePrefix: 'blue-', exporters: { blackboxExporter, namePrefix: 'red-' } },
    'blue-',
    'red-blackbox-exporter',
  ],
])('Prometheus finds the exporters with %s', (_what, values, prefix, service) => {
  expect([...objectsOf(values).keys()]).toEqual(expect.arrayContaining([`Service ${prefix}prometheus`, `Service ${service}`]));
  expect(prober(values, prefix)).toBe(`${service}.jobpilot:9115`);
});

test('what a chart says itself wins over global', () => {
  const own = {
    namePrefix: 'blue-',
    imageRegistry: 'own.example.com',
    imagePullSecrets: [{ name: 'own' }],
    networkPolicies: { enabled: false },
  };
  const objects = objectsOf({ ...own, global: at(file, 'global') ?? {} });
  const pod = at(objects.get('StatefulSet blue-prometheus'), 'spec.template.spec');
  expect(textAt(pod, 'containers.0.image')).toMatch(/^own\.example\.com\//u);
  expect(at(pod, 'imagePullSecrets')).toEqual([{ name: 'own' }]);
  expect([...objects.keys()].filter((name) => name.startsWith('NetworkPolicy '))).toEqual(['NetworkPolicy green-kube-state-metrics']);
});

test('Prometheus may reach whatever pod it finds, so that the exporters need no row of its policy', () => {
  expect(itemsOf(at(said.get('NetworkPolicy green-prometheus'), 'spec.egress'))).toContainEqual({
    ports: [{ protocol: 'TCP' }, { protocol: 'UDP' }],
  });
});
