import type { AlertValues } from '../alerts/alert-values.ts';
import { byServer } from '../alerts/server-labels.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled } from './filled.ts';
import { firingOf } from './firing.ts';
import { chosen } from './fragments.ts';
import { states, timeseries } from './panel.ts';
import { queueMessages } from './store-measures.ts';
import { namespaces } from './variable.ts';

/** What the alerts of the group message-queue look at: RabbitMQ and its queues. */
export function messageQueue(values: AlertValues): DashboardDefinition {
  const { metrics, alertGroups } = values;
  const consumers = filled`max by (namespace,service,vhost,queue) (${metrics.rabbitmqQueueConsumers}{${chosen}})`;
  return {
    name: 'message-queue',
    title: 'Message queue',
    variables: [namespaces],
    panels: [
      states({ title: 'RabbitMQ up', query: filled`max ${byServer} (${metrics.rabbitmqUp}{${chosen}})`, alerts: ['RabbitMQDown'] }),
      timeseries({
        title: 'Messages, the longest queues',
        query: filled`topk(10, ${queueMessages(values)})`,
        limit: alertGroups.messageQueue.alerts.RabbitMQHighQueue.threshold,
        alerts: ['RabbitMQHighQueue'],
      }),
      timeseries({
        title: 'Consumers, the queues with the fewest',
        query: filled`bottomk(10, ${consumers})`,
        alerts: ['RabbitMQConsumerDown'],
      }),
      timeseries({ title: 'Queues without a consumer, dead letters too', query: filled`count(${consumers} == 0) or vector(0)` }),
      firingOf('message-queue', { width: 16 }),
    ],
  };
}
