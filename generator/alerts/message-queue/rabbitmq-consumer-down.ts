import { quoteString, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** A queue that nobody reads, unless nobody is meant to. */
export function rabbitmqConsumerDown({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.messageQueue.alerts.RabbitMQConsumerDown;
  return {
    name: 'RabbitMQConsumerDown',
    alert,
    expr: text`max by (namespace, service, vhost, queue) (${metrics.rabbitmqQueueConsumers}{queue!~${quoteString(alert.ignoredQueues)}}) == 0`,
    summary: 'Queue {{ $labels.queue }} has no consumer',
    description:
      'Nobody consumes queue {{ $labels.queue }} (virtual host {{ $labels.vhost }}) of RabbitMQ {{ $labels.namespace }}/{{ $labels.service }}: its messages wait.',
    why: '5m: a rollout of the consumers is over.',
  };
}
