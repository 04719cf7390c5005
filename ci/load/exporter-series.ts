import type { Names } from './names.ts';
import { gauge, type Labels, type Series } from './series.ts';
import { namespace } from './world.ts';

const GiB = 1024 ** 3;
const servers = 3;
const queues = 100;

function target(service: string, index: number): Labels {
  const pod = `${service}-${String(index)}`;
  return { job: 'kubernetes-pods', namespace, service, pod, node: 'node-0', instance: `${pod}:9187` };
}

function each(service: string, make: (labels: Labels, index: number) => readonly Series[]): readonly Series[] {
  return Array.from({ length: servers }, (_, index) => {
    const labels = target(service, index);
    return [gauge('up', labels, 1), ...make(labels, index)];
  }).flat();
}

/** What the exporters of PostgreSQL, Redis and RabbitMQ tell: three servers each, every one a little different. */
export function exporterSeries(names: Names): readonly Series[] {
  return [
    ...each('postgres-exporter', (labels, index) => [
      gauge(names('postgresUp'), labels, 1),
      gauge(names('postgresMaxConnections'), labels, 100),
      gauge(names('postgresReplicationLag'), labels, index * 20),
      ...['jobpilot', 'postgres', 'template1'].map((datname) => gauge(names('postgresConnections'), { ...labels, datname }, 5 + 5 * index)),
    ]),
    ...each('redis-exporter', (labels, index) => [
      gauge(names('redisUp'), labels, index === 2 ? 0 : 1),
      gauge(names('redisMemory'), labels, 0.95 * GiB),
      gauge(names('redisMaxMemory'), labels, index === 2 ? 0 : GiB),
    ]),
    ...each('rabbitmq', (labels) => [gauge(names('rabbitmqUp'), labels, 1), ...queueSeries(names, labels)]),
  ];
}

function queueSeries(names: Names, labels: Labels): readonly Series[] {
  return Array.from({ length: queues }, (_, index) => {
    const queue = { ...labels, vhost: '/', queue: `queue-${String(index)}` };
    return [
      gauge(names('rabbitmqQueueMessages'), queue, index * 150),
      gauge(names('rabbitmqQueueConsumers'), queue, index % 25 === 0 ? 0 : 4),
    ];
  }).flat();
}
