import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, rendered, renderedFor } from '../../testing/rendered.ts';

/** What runs pods, each with the same settings of them. */
function workloads(pod: Json): ReadonlyMap<string, Json> {
  const exporters = { kubeStateMetrics: { pod }, nodeExporter: { enabled: true, pod } };
  const values = { prometheus: { pod }, alertmanager: { pod }, grafana: { pod, imageRenderer: { enabled: true } } };
  const { objects } = rendered({ ...values, loki: { enabled: true, pod }, logCollector: { pod }, exporters });
  return new Map([...objects].filter(([, object]) => at(object, 'spec.template.spec.containers') !== undefined));
}

const fields = ['spec.minReadySeconds', 'spec.template.spec.runtimeClassName', 'spec.template.spec.schedulerName'];
const said = (workload: Json) => fields.map((field) => at(workload, field));

test('pods say nothing of runtime, scheduler and pace by default', () => {
  const all = workloads({});
  expect(all.size).toBe(8);
  for (const workload of all.values()) expect(said(workload)).toEqual([undefined, undefined, undefined]);
});

test('pods have a runtime, a scheduler and a pace', () => {
  const all = workloads({ minReadySeconds: 30, runtimeClassName: 'gvisor', schedulerName: 'gke.io/optimize-utilization-scheduler' });
  expect(all.size).toBe(8);
  for (const workload of all.values()) expect(said(workload)).toEqual([30, 'gvisor', 'gke.io/optimize-utilization-scheduler']);
});

const DoNotSchedule = { whenUnsatisfiable: 'DoNotSchedule' };

test.each<readonly [Json, string, Json | undefined]>([
  [{}, '1.29.0', undefined],
  [DoNotSchedule, '1.29.0', 'Honor'],
  [DoNotSchedule, '1.26.0', 'Honor'],
  [DoNotSchedule, '1.25.0', undefined],
])('pods that spread by %j in Kubernetes %s: nodes whose taints they do not tolerate are %s', (spread, version, policy) => {
  const values = { prometheus: { pod: { spread } }, exporters: { blackboxExporter: { enabled: true, pod: { spread } } } };
  const { objects } = renderedFor(version, values);
  const constraintsOf = (name: string) => at(objects.get(name), 'spec.template.spec.topologySpreadConstraints.0');
  for (const name of ['StatefulSet prometheus', 'Deployment blackbox-exporter']) {
    expect(constraintsOf(name)).toMatchObject({ maxSkew: 1, topologyKey: 'kubernetes.io/hostname' });
    expect(at(constraintsOf(name), 'nodeTaintsPolicy')).toBe(policy);
  }
});
