import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** The largest figure that any node reports for a queue: an exporter at each node would report every queue again. */
export function rabbitmqHighQueue({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.messageQueue.alerts.RabbitMQHighQueue;
  return {
    name: 'RabbitMQHighQueue',
    alert,
    expr: text`max by (namespace, service, vhost, queue) (${metrics.rabbitmqQueueMessages}) > ${alert.threshold}`,
    summary: 'Messages pile up in queue {{ $labels.queue }}',
    description: str`Queue {{ $labels.queue }} (virtual host {{ $labels.vhost }}) of RabbitMQ {{ $labels.namespace }}/{{ $labels.service }} holds {{ $value | humanize }} messages; ${alert.threshold} are tolerated.`,
    why: '10m: a burst is worked off.',
  };
}
