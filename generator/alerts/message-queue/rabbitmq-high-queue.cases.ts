import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, namespace } from '../cases/targets.ts';
import { humanized } from '../cases/words.ts';

/** The cases of RabbitMQHighQueue. */
export function rabbitmqHighQueueCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.messageQueue.alerts.RabbitMQHighQueue;
  const { threshold } = settings;
  const queues = ['mails', 'jobs', 'reports'] as const;
  const messages = (samples: string, queue = 'mails', node = 0) =>
    series(metrics.rabbitmqQueueMessages, { ...exporterOf('rabbitmq', node), vhost: '/', queue }, samples);
  const labels = (number: number) => ({ namespace, service: 'rabbitmq', vhost: '/', queue: queues[number - 1] ?? '' });
  const most = `${String(threshold)}x*`;
  return {
    name: 'RabbitMQHighQueue',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 0,
        bad: threshold + 1,
        series: (samples, number) => messages(samples, queues[number - 1]),
        labels,
        says: {
          summary: 'Messages pile up in queue mails',
          description: `Queue mails (virtual host /) of RabbitMQ jobpilot/rabbitmq holds ${humanized(threshold + 1)} messages; ${String(threshold)} are tolerated.`,
        },
      }),
      ...boundary({
        threshold,
        unit: ' messages',
        step: 1,
        series: (count) => messages(`${String(count)}x*`),
        fires: [{ labels: labels(1), since: 0 }],
      }),
      {
        kinds: ['several'],
        name: 'of what two exporters say of a queue the larger figure counts',
        series: { ...messages(`${String(threshold + 1)}x*`), ...messages('0x*', 'mails', 1) },
        fires: [{ labels: labels(1), since: 0 }],
      },
      { kinds: ['several'], name: 'queues are not added up', series: { ...messages(most), ...messages(most, 'jobs') } },
      { kinds: ['several'], name: 'nor is one queue that two exporters see', series: { ...messages(most), ...messages(most, 'mails', 1) } },
    ],
  };
}
