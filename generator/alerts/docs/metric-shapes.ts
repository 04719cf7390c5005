import type { Out } from '@helm/ts-helm';
import type { metrics } from '../../../values-schema/metrics.ts';

/** A name under `metrics` in the values. */
export type MetricName = keyof Out<typeof metrics>;

interface Shape {
  readonly type: 'counter' | 'gauge' | 'histogram' | 'label' | 'label value';
  /** Labels that alerts read, beside those that Prometheus adds to every target. */
  readonly labels: readonly string[];
  readonly source: string;
}

const services = (type: Shape['type'], ...labels: readonly string[]): Shape => ({ type, labels, source: 'Services' });
const cadvisor = (type: Shape['type']): Shape => ({ type, labels: ['namespace', 'pod', 'container'], source: 'cAdvisor and kubelet' });
const kubelet: Shape = { type: 'gauge', labels: ['namespace', 'persistentvolumeclaim'], source: 'cAdvisor and kubelet' };
const state = (type: Shape['type'], ...labels: readonly string[]): Shape => ({ type, labels, source: 'kube-state-metrics' });
const exporter = (...labels: readonly string[]): Shape => ({ type: 'gauge', labels, source: 'Exporters' });

/** What each metric looks like, in the order of the contract. */
export const metricShapes: Readonly<Record<MetricName, Shape>> = {
  httpRequests: services('counter', 'status'),
  httpStatusLabel: services('label'),
  httpRequestDuration: services('histogram', 'le'),
  applications: services('counter', 'status'),
  payments: services('counter', 'status'),
  outcomeLabel: services('label'),
  successOutcome: services('label value'),
  aiRateLimitedRequests: services('counter'),
  activeUsers: services('gauge'),
  churnedUsers: services('counter'),
  containerMemory: cadvisor('gauge'),
  containerMemoryLimit: cadvisor('gauge'),
  containerCpu: cadvisor('counter'),
  containerCpuQuota: cadvisor('gauge'),
  containerCpuPeriod: cadvisor('gauge'),
  volumeUsed: kubelet,
  volumeAvailable: kubelet,
  volumeCapacity: kubelet,
  podInfo: state('gauge', 'namespace', 'pod', 'node'),
  podReady: state('gauge', 'namespace', 'pod', 'condition'),
  podPhase: state('gauge', 'namespace', 'pod', 'phase'),
  containerRestarts: state('counter', 'namespace', 'pod', 'container'),
  deploymentReplicas: state('gauge', 'namespace', 'deployment'),
  deploymentReplicasAvailable: state('gauge', 'namespace', 'deployment'),
  deploymentReplicasUpdated: state('gauge', 'namespace', 'deployment'),
  volumeClaimAccessMode: state('gauge', 'namespace', 'persistentvolumeclaim', 'access_mode'),
  nodeCondition: state('gauge', 'node', 'condition', 'status'),
  nodeUnschedulable: state('gauge', 'node'),
  postgresUp: exporter(),
  postgresConnections: exporter('datname'),
  postgresMaxConnections: exporter(),
  postgresReplicationLag: exporter(),
  redisUp: exporter(),
  redisMemory: exporter(),
  redisMaxMemory: exporter(),
  rabbitmqUp: exporter(),
  rabbitmqQueueMessages: exporter('vhost', 'queue'),
  rabbitmqQueueConsumers: exporter('vhost', 'queue'),
};
