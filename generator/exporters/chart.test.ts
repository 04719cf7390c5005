import { describe, expect, test } from 'vitest';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { at, itemsOf, textAt, valuesFile } from '../testing/rendered.ts';
import { renderedExporters } from './testing/rendered-exporters.ts';

const file = (name: string): Json => valuesFile(`charts/jobpilot-exporters/ci/${name}-values.yaml`);
const setNames = ['default', 'everything-on', 'everything-off', 'namespaced', 'network'] as const;
const sets = setNames.map((name) => ({ name, objects: renderedExporters(file(name)) }));
const everything = renderedExporters(file('everything-on'));

const expected: Readonly<Record<(typeof setNames)[number], readonly string[]>> = {
  default: [
    'ClusterRole jobpilot-monitoring-kube-state-metrics',
    'ClusterRoleBinding jobpilot-monitoring-kube-state-metrics',
    'Deployment kube-state-metrics',
    'Service kube-state-metrics',
    'ServiceAccount kube-state-metrics',
  ],
  'everything-on': [
    'ClusterRole jobpilot-monitoring-kube-state-metrics',
    'ClusterRoleBinding jobpilot-monitoring-kube-state-metrics',
    'ConfigMap blackbox-exporter',
    'DaemonSet node-exporter',
    'Deployment blackbox-exporter',
    'Deployment kube-state-metrics',
    'Deployment postgres-exporter-main',
    'Deployment postgres-exporter-replica',
    'Deployment redis-exporter-cache',
    'Deployment redis-exporter-sessions',
    'Namespace node-agents',
    'Service blackbox-exporter',
    'Service kube-state-metrics',
    'ServiceAccount kube-state-metrics',
    'ServiceAccount node-exporter',
  ],
  'everything-off': [],
  namespaced: [
    'ConfigMap blue-blackbox-exporter',
    'Deployment blue-blackbox-exporter',
    'Deployment blue-kube-state-metrics',
    'Deployment blue-postgres-exporter-main',
    'Role jobpilot-monitoring-blue-kube-state-metrics',
    'RoleBinding jobpilot-monitoring-blue-kube-state-metrics',
    'Service blue-blackbox-exporter',
    'Service blue-kube-state-metrics',
    'ServiceAccount blue-kube-state-metrics',
  ],
  network: [
    'ClusterRole jobpilot-monitoring-green-kube-state-metrics',
    'ClusterRoleBinding jobpilot-monitoring-green-kube-state-metrics',
    'ConfigMap green-blackbox-exporter',
    'DaemonSet green-node-exporter',
    'Deployment green-blackbox-exporter',
    'Deployment green-kube-state-metrics',
    'Deployment green-postgres-exporter-main',
    'Deployment green-postgres-exporter-pooled',
    'Deployment green-redis-exporter-cache',
    'Namespace jobpilot-green-node-exporter',
    'NetworkPolicy green-blackbox-exporter',
    'NetworkPolicy green-kube-state-metrics',
    'NetworkPolicy green-node-exporter',
    'NetworkPolicy green-postgres-exporter-main',
    'NetworkPolicy green-postgres-exporter-pooled',
    'NetworkPolicy green-redis-exporter-cache',
    'Service green-blackbox-exporter',
    'Service green-kube-state-metrics',
    'ServiceAccount green-kube-state-metrics',
    'ServiceAccount green-node-exporter',
  ],
};

const podsOf = (objects: ReadonlyMap<string, Json>): readonly (readonly [string, Json])[] =>
  [...objects].filter(([, object]) => ['Deployment', 'DaemonSet'].includes(textAt(object, 'kind')));

const container = (object: Json | undefined): Json | undefined => at(object, 'spec.template.spec.containers.0');

const envOf = (name: string): Json | undefined => at(container(everything.get(name)), 'env');

const fromSecret = (name: string, key: string) => ({ valueFrom: { secretKeyRef: { name, key } } });

/** What a flag of kube-state-metrics is set to, as often as it stands. */
const flag = (objects: ReadonlyMap<string, Json>, name: string): readonly string[] =>
  itemsOf(at(container(objects.get('Deployment kube-state-metrics')), 'args'))
    .map(String)
    .filter((one) => one.startsWith(`--${name}=`))
    .map((one) => one.slice(name.length + 3));

/** The pods of blackbox_exporter with some of its values. */
function podsOfBlackbox(values: object): string {
  const objects = renderedExporters({ blackboxExporter: { enabled: true, ...values } });
  return JSON.stringify(at(objects.get('Deployment blackbox-exporter'), 'spec'));
}

describe.each(sets)('$name', ({ name, objects }) => {
  test('makes these objects and no others', () => {
    expect([...objects.keys()].toSorted()).toEqual(expected[name]);
  });

  const pods = podsOf(objects).map(([pod, object]) => ({ pod, object }));

  test.each(pods)('$pod runs under Pod Security restricted; node-exporter alone may see its node', ({ pod, object }) => {
    const isAgent = pod.startsWith('DaemonSet ');
    expect(at(object, 'spec.template.spec')).toMatchObject({
      enableServiceLinks: false,
      automountServiceAccountToken: pod.endsWith('kube-state-metrics'),
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container(object)).toMatchObject({
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    });
    expect(at(object, 'spec.template.spec.hostPID')).toBe(isAgent ? true : undefined);
    expect(JSON.stringify(object).includes('hostPath')).toBe(isAgent);
  });

  test.each(pods)('$pod is asked whether it lives, and has limits', ({ object }) => {
    expect(container(object)).toMatchObject({
      livenessProbe: { httpGet: { port: 'metrics' } },
      readinessProbe: { httpGet: {} },
      resources: { requests: {}, limits: { memory: '256Mi' } },
    });
  });

  test.each(pods)('what selects $pod fits it, and carries no version', ({ object }) => {
    const labels = at(object, 'spec.template.metadata.labels');
    expect(labels).toMatchObject(Object(at(object, 'spec.selector.matchLabels')));
    expect(Object.keys(Object(labels))).not.toContain('app.kubernetes.io/version');
    expect(Object.keys(Object(labels))).not.toContain('helm.sh/chart');
  });
});

test('each server of a database has pods of its own', () => {
  const selectors = podsOf(everything).map(([, object]) => JSON.stringify(at(object, 'spec.selector.matchLabels')));
  expect(new Set(selectors).size).toBe(selectors.length);
  expect(at(everything.get('Deployment postgres-exporter-main'), 'spec.selector.matchLabels')).toEqual({
    'app.kubernetes.io/name': 'postgres-exporter',
    'app.kubernetes.io/instance': 'monitoring',
    'jobpilot.com/server': 'main',
  });
});

test.each([
  ['Deployment postgres-exporter-main', '9187'],
  ['Deployment redis-exporter-cache', '9121'],
  ['Deployment blackbox-exporter', '9115'],
  ['DaemonSet node-exporter', '9101'],
])('the pods of %s are found by their annotations, on the port on which they listen', (name, port) => {
  const object = everything.get(name);
  expect(at(object, 'spec.template.metadata.annotations')).toMatchObject({ 'prometheus.io/scrape': 'true', 'prometheus.io/port': port });
  expect(itemsOf(at(container(object), 'args'))).toContain(`--web.listen-address=:${port}`);
  expect(at(container(object), 'ports.0')).toMatchObject({ name: 'metrics', containerPort: Number(port) });
});

test('kube-state-metrics is found by its Service, whose labels of other pods are honoured', () => {
  const [service, deployment] = ['Service', 'Deployment'].map((kind) => everything.get(`${kind} kube-state-metrics`));
  expect(at(service, 'metadata.annotations')).toMatchObject({
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': '8080',
    'prometheus.io/honor-labels': 'true',
  });
  expect(at(deployment, 'spec.template.metadata.annotations')).toEqual({ 'example.com/note': 'exporter' });
});

test('without scrapeAnnotations nothing carries one that the user did not write', () => {
  const annotated = [...renderedExporters(file('namespaced'))].filter(([, object]) =>
    JSON.stringify(object).includes('prometheus.io/port'),
  );
  expect(annotated).toEqual([]);
});

test('the credentials of servers come from their Secrets', () => {
  expect(envOf('Deployment postgres-exporter-main')).toEqual([
    { name: 'DATA_SOURCE_NAME', ...fromSecret('postgres-exporter', 'dsn') },
    { name: 'PGCONNECT_TIMEOUT', value: '3' },
  ]);
  expect(envOf('Deployment postgres-exporter-replica')).toEqual([
    { name: 'DATA_SOURCE_URI', value: 'postgres-replica.databases:5432/postgres?sslmode=verify-full' },
    { name: 'DATA_SOURCE_USER', ...fromSecret('postgres-replica', 'user') },
    { name: 'DATA_SOURCE_PASS', ...fromSecret('postgres-replica', 'password') },
    { name: 'PGCONNECT_TIMEOUT', value: '3' },
  ]);
  expect(envOf('Deployment redis-exporter-cache')).toEqual([
    { name: 'REDIS_USER', ...fromSecret('redis-exporter', 'username') },
    { name: 'REDIS_PASSWORD', ...fromSecret('redis-exporter', 'password') },
  ]);
  expect(envOf('Deployment redis-exporter-sessions') ?? []).toEqual([]);
});

test('an exporter of Redis gives up before Prometheus does, unless a user lets it wait', () => {
  const args = 'spec.template.spec.containers.0.args';
  expect(at(everything.get('Deployment redis-exporter-cache'), args)).toContain('--connection-timeout=4s');
  const patient = renderedExporters({
    redisExporter: { extraArgs: { 'connection-timeout': '8s' }, instances: { cache: { address: 'redis://redis:6379' } } },
  });
  expect(itemsOf(at(patient.get('Deployment redis-exporter-cache'), args)).at(-1)).toBe('--connection-timeout=8s');
});

describe('kube-state-metrics', () => {
  test('may read what its collectors tell, and nothing else', () => {
    for (const objects of [renderedExporters({}), everything]) {
      const rules = itemsOf(at(objects.get('ClusterRole jobpilot-monitoring-kube-state-metrics'), 'rules'));
      expect(rules.map((rule) => at(rule, 'resources.0'))).toEqual(flag(objects, 'resources'));
      for (const rule of rules) expect(at(rule, 'verbs')).toEqual(['list', 'watch']);
    }
    expect(flag(everything, 'resources')).toContain('statefulsets');
  });

  test('tells the metrics that are not switched off', () => {
    const told = flag(everything, 'metric-allowlist');
    expect(told).toEqual(expect.arrayContaining(['kube_pod_status_ready', 'kube_statefulset_.*']));
    expect(told).not.toContain('kube_node_spec_unschedulable');
    expect(told).not.toContain('kube_pod_info');
  });
});

test('a changed module starts new pods of blackbox_exporter, a changed target does not', () => {
  expect(podsOfBlackbox({ modules: { http_2xx: { timeout: '1s' } } })).not.toBe(podsOfBlackbox({}));
  expect(podsOfBlackbox({ targets: { api: { address: 'https://api.jobpilot.com' } } })).toBe(podsOfBlackbox({}));
});
