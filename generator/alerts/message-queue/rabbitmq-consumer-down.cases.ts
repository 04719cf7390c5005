import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, namespace } from '../cases/targets.ts';

/** The cases of RabbitMQConsumerDown. */
export function rabbitmqConsumerDownCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.messageQueue.alerts.RabbitMQConsumerDown;
  const queues = ['mails', 'jobs', 'reports'] as const;
  const consumers = (samples: string, queue = 'mails', node = 0) =>
    series(metrics.rabbitmqQueueConsumers, { ...exporterOf('rabbitmq', node), vhost: '/', queue }, samples);
  const of = (queue = '') => ({ namespace, service: 'rabbitmq', vhost: '/', queue });
  return {
    name: 'RabbitMQConsumerDown',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 1,
        bad: 0,
        series: (samples, number) => consumers(samples, queues[number - 1]),
        labels: (number) => of(queues[number - 1]),
        says: {
          summary: 'Queue mails has no consumer',
          description: 'Nobody consumes queue mails (virtual host /) of RabbitMQ jobpilot/rabbitmq: its messages wait.',
        },
      }),
      {
        kinds: ['quiet'],
        name: 'queues that nobody is meant to consume',
        series: { ...consumers('0x*', 'mails.dlq'), ...consumers('0x*', 'dead-letter'), ...consumers('0x*', 'jobs-dlq-1') },
      },
      {
        kinds: ['fires'],
        name: 'a name that only looks like one of those',
        series: consumers('0x*', 'handlqueue'),
        fires: [{ labels: of('handlqueue'), since: 0 }],
      },
      { kinds: ['several'], name: 'one node of two knows a consumer', series: { ...consumers('0x*'), ...consumers('1x*', 'mails', 1) } },
    ],
  };
}
