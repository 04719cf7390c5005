import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, rendered } from '../../testing/rendered.ts';

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
  const all = workloads({ minReadySeconds: 30, runtimeClassName: 'gvisor', schedulerName: 'volcano' });
  expect(all.size).toBe(8);
  for (const workload of all.values()) expect(said(workload)).toEqual([30, 'gvisor', 'volcano']);
});
