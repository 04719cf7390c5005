import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { renderedExporters } from '../../exporters/testing/rendered-exporters.ts';
import { at, rendered } from '../../testing/rendered.ts';

const pool = {
  priorityClassName: 'monitoring',
  nodeSelector: { pool: 'monitoring' },
  tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'monitoring', effect: 'NoSchedule' }],
  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: {} }] } },
};
const nowhere = { priorityClassName: undefined, nodeSelector: undefined, tolerations: undefined, affinity: undefined };
const everyNode = { ...nowhere, nodeSelector: { 'kubernetes.io/os': 'linux' }, tolerations: [{ operator: 'Exists' }] };

const databases = {
  postgresExporter: { instances: { main: { secretName: 'postgres-exporter' } } },
  redisExporter: { instances: { main: { address: 'redis://redis:6379' } } },
};
const exporters = { nodeExporter: { enabled: true }, blackboxExporter: { enabled: true }, ...databases };
const everything = { grafana: { imageRenderer: { enabled: true } }, loki: { enabled: true }, exporters };

const ofExporters = [
  'Deployment blackbox-exporter',
  'Deployment kube-state-metrics',
  'Deployment postgres-exporter-main',
  'Deployment redis-exporter-main',
];
const ofTests = ['Pod alertmanager-test', 'Pod grafana-test', 'Pod loki-test', 'Pod prometheus-test'];
const ofServers = [
  'Deployment grafana-image-renderer',
  ...['alertmanager', 'grafana', 'loki', 'prometheus'].map((one) => `StatefulSet ${one}`),
];
const ofNodes = ['DaemonSet log-collector', 'DaemonSet node-exporter'];

/** Where the pods of all objects run that have any. */
function placed(objects: ReadonlyMap<string, Json>): ReadonlyMap<string, Json> {
  const pods = [...objects].flatMap(([name, object]): [string, Json][] => {
    const pod = at(object, 'spec.template.spec') ?? at(object, 'spec');
    return at(pod, 'containers') === undefined ? [] : [[name, pod ?? null]];
  });
  return new Map(pods);
}

const fields = ['priorityClassName', 'nodeSelector', 'tolerations', 'affinity'];
const placeOf = (pod: Json | undefined) => Object.fromEntries(fields.map((field) => [field, at(pod, field)]));

describe('global.pod places every pod of the release', () => {
  const pods = placed(rendered(everything, { global: { pod: pool } }).objects);

  test('no other objects run pods', () => {
    expect([...pods.keys()].toSorted()).toEqual([...ofExporters, ...ofTests, ...ofServers, ...ofNodes].toSorted());
  });

  test.each([...ofServers, ...ofExporters])('%s', (name) => {
    expect(placeOf(pods.get(name))).toEqual(pool);
  });

  test.each(ofTests)('%s, which no affinity moves', (name) => {
    expect(placeOf(pods.get(name))).toEqual({ ...pool, affinity: undefined });
  });

  test.each(ofNodes)('%s stays on every node', (name) => {
    expect(placeOf(pods.get(name))).toEqual({ ...everyNode, priorityClassName: 'monitoring' });
  });

  test('and those beside the Prometheus Operator', () => {
    const beside = placed(rendered(everything, { global: { pod: pool }, operator: { enabled: true } }).objects);
    expect([...beside.keys()]).toEqual(expect.arrayContaining(['StatefulSet grafana', 'StatefulSet loki', ...ofExporters]));
    const chosen = [...beside].filter(([name]) => !ofNodes.includes(name) && !ofTests.includes(name));
    expect(chosen.map(([, pod]) => placeOf(pod))).toEqual(chosen.map(() => pool));
  });
});

const own = {
  priorityClassName: 'own',
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ operator: 'Exists' }],
  affinity: { podAntiAffinity: {} },
};

test('what pods say themselves takes the place of the whole field', () => {
  const values = {
    global: { pod: pool },
    prometheus: { pod: own },
    alertmanager: { pod: { tolerations: own.tolerations } },
    grafana: { pod: { nodeSelector: own.nodeSelector } },
    exporters: { kubeStateMetrics: { pod: { affinity: own.affinity } }, blackboxExporter: { pod: own } },
  };
  const pods = placed(rendered(everything, values).objects);
  const placeOfEach = (...names: readonly string[]) => names.map((name) => placeOf(pods.get(name)));
  expect(placeOfEach('StatefulSet prometheus', 'Deployment blackbox-exporter')).toEqual([own, own]);
  expect(placeOfEach('Pod prometheus-test')).toEqual([{ ...own, affinity: undefined }]);
  expect(placeOfEach('StatefulSet alertmanager')).toEqual([{ ...pool, tolerations: own.tolerations }]);
  const ofGrafana = { ...pool, nodeSelector: own.nodeSelector };
  expect(placeOfEach('StatefulSet grafana', 'Deployment grafana-image-renderer')).toEqual([ofGrafana, ofGrafana]);
  expect(placeOfEach('Deployment kube-state-metrics')).toEqual([{ ...pool, affinity: own.affinity }]);
});

test('node agents take nothing but the priority class, whatever their own values lack', () => {
  const pod = { nodeSelector: { 'kubernetes.io/os': null }, tolerations: [] };
  const pods = placed(rendered(everything, { global: { pod: pool }, logCollector: { pod }, exporters: { nodeExporter: { pod } } }).objects);
  for (const name of ofNodes) expect(placeOf(pods.get(name))).toEqual({ ...nowhere, priorityClassName: 'monitoring' });
});

test('the exporters’ chart by itself reads it too', () => {
  const pods = placed(renderedExporters({ ...exporters, global: { pod: pool } }));
  expect([...pods.keys()].toSorted()).toEqual([...ofExporters, 'DaemonSet node-exporter'].toSorted());
  expect(ofExporters.map((name) => placeOf(pods.get(name)))).toEqual(ofExporters.map(() => pool));
  expect(placeOf(pods.get('DaemonSet node-exporter'))).toEqual({ ...everyNode, priorityClassName: 'monitoring' });
});

test('without it pods run anywhere, but node agents on every node', () => {
  const pods = placed(
    rendered(everything, { global: { pod: { nodeSelector: {}, tolerations: [], affinity: {}, priorityClassName: '' } } }).objects,
  );
  for (const name of [...ofServers, ...ofExporters, ...ofTests]) expect(placeOf(pods.get(name))).toEqual(nowhere);
  for (const name of ofNodes) expect(placeOf(pods.get(name))).toEqual(everyNode);
});
