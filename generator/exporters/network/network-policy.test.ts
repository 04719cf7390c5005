import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { exporterFlows } from '../../components/network/exporter-flows.ts';
import { at, itemsOf, textAt, valuesFile } from '../../testing/rendered.ts';
import { exporters } from '../common/name.ts';
import { renderedExporters } from '../testing/rendered-exporters.ts';

const network = valuesFile('charts/jobpilot-exporters/ci/network-values.yaml');

function policiesOf(values: Json): ReadonlyMap<string, Json> {
  const all = [...renderedExporters(values)].filter(([name]) => name.startsWith('NetworkPolicy '));
  return new Map(all.map(([name, object]) => [name.split(' ')[1] ?? '', object]));
}

const port = (number: number, protocol = 'TCP') => ({ port: number, protocol });
const dns = { ports: [port(53, 'UDP'), port(5353, 'UDP'), port(53), port(5353)] };
const publicHosts = [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }];
const policies = policiesOf(network);

test.each<readonly [string, Json]>([
  ['green-kube-state-metrics', [{ ports: [port(16443)] }]],
  ['green-node-exporter', []],
  ['green-postgres-exporter-main', [dns, { ports: [port(5432)] }]],
  ['green-postgres-exporter-pooled', [dns, { ports: [port(6432), port(7432)] }]],
  ['green-redis-exporter-cache', [dns, { ports: [port(6380)] }]],
  [
    'green-blackbox-exporter',
    [dns, { to: publicHosts, ports: [port(587)] }, { to: publicHosts, ports: [port(80)] }, { to: publicHosts, ports: [port(443)] }],
  ],
])('%s goes out only where it needs to', (name, egress) => {
  expect(at(policies.get(name), 'spec.egress')).toEqual(egress);
});

test('there are no policies but these', () => {
  expect(policies.size).toBe(6);
});

describe.each([...policies])('%s', (name, policy) => {
  test('selects pods of its exporter, in both directions, in their namespace', () => {
    const pods = [...renderedExporters(network).values()].filter((object) => at(object, 'spec.template') !== undefined);
    const selected = pods.filter((object) => {
      const labels = Object(at(object, 'spec.template.metadata.labels'));
      const wanted = Object.entries(Object(at(policy, 'spec.podSelector.matchLabels')));
      return at(object, 'metadata.namespace') === at(policy, 'metadata.namespace') && wanted.every(([key, value]) => labels[key] === value);
    });
    expect(selected.map((object) => textAt(object, 'metadata.name'))).toEqual([name]);
    expect(at(policy, 'spec.policyTypes')).toEqual(['Ingress', 'Egress']);
  });

  test('lets in those who read the metrics, at that port alone', () => {
    expect(at(policy, 'spec.ingress')).toEqual([
      { from: at(network, 'networkPolicies.prometheus'), ports: [{ port: 'metrics', protocol: 'TCP' }] },
    ]);
  });
});

test('without a choice the Prometheus of the namespace of the release is let in, also by a policy in another namespace', () => {
  const own = policiesOf({ global: { networkPolicies: { enabled: true } }, nodeExporter: { enabled: true, hostNetwork: false } });
  const from = [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'jobpilot' } },
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'prometheus' } },
    },
  ];
  expect([...own.keys()].toSorted()).toEqual(['kube-state-metrics', 'node-exporter']);
  for (const policy of own.values()) expect(at(policy, 'spec.ingress.0.from')).toEqual(from);
  expect(at(own.get('node-exporter'), 'metadata.namespace')).toBe('jobpilot-node-exporter');
});

test.each<readonly [string, Json, boolean]>([
  ['nothing', {}, false],
  ['global', { global: { networkPolicies: { enabled: true } } }, true],
  ['the chart', { networkPolicies: { enabled: true } }, true],
  ['the chart, against global,', { networkPolicies: { enabled: false }, global: { networkPolicies: { enabled: true } } }, false],
])('where %s says so, there are policies or not', (_who, values, has) => {
  expect(policiesOf(values).has('kube-state-metrics')).toBe(has);
});

test('in the network of its node node-exporter has none', () => {
  expect([...policiesOf({ networkPolicies: { enabled: true }, nodeExporter: { enabled: true } }).keys()]).toEqual(['kube-state-metrics']);
});

test('no target that is probed leaves the exporter with DNS alone, not with everything', () => {
  const policy = policiesOf({ networkPolicies: { enabled: true }, blackboxExporter: { enabled: true, targets: { website: null } } });
  expect(itemsOf(at(policy.get('blackbox-exporter'), 'spec.egress'))).toEqual([{ ports: [port(53, 'UDP'), port(53)] }]);
});

const withRedis = (address: string, more = {}) => ({
  networkPolicies: { enabled: true },
  redisExporter: { instances: { cache: { address, ...more } } },
});

test.each([
  withRedis('redis://cache'),
  withRedis('redis://cache:6379'),
  withRedis('redis://[::1]'),
  withRedis('redis://[fd00::7]:6380/0', { port: 6380 }),
  withRedis('redis://cache:6380?x=1', { port: 6380 }),
])('an address that says no other port is let through: %j', (values) => {
  expect(policiesOf(values).size).toBe(2);
});

test.each<readonly [string, Json]>([
  ['redisExporter.instances.cache.port is 6379', withRedis('redis://cache:6380')],
  ['redisExporter.instances.cache.port is 63', withRedis('redis://cache:6380', { port: 63 })],
  [
    'postgresExporter.instances.main.port is 5432',
    { networkPolicies: { enabled: true }, postgresExporter: { instances: { main: { secretName: 's', uri: 'db:6432/postgres' } } } },
  ],
  [
    'blackboxExporter.targets.mail.port is 443',
    { networkPolicies: { enabled: true }, blackboxExporter: { enabled: true, targets: { mail: { address: 'mail.jobpilot.com:587' } } } },
  ],
])('%s, but the address says another', (message, values) => {
  expect(() => renderedExporters(values)).toThrow(message);
});

test('every exporter has its flows in the table', () => {
  for (const exporter of exporters) expect(exporterFlows.filter(({ to }) => to === exporter)).toHaveLength(1);
});
