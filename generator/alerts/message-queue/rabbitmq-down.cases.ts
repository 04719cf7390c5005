import type { AlertTest } from '../cases/alert-test.ts';
import { componentDownCases } from '../cases/component-down-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, namespace } from '../cases/targets.ts';

/** The cases of RabbitMQDown. */
export function rabbitmqDownCases({ alertGroups, alerting, metrics }: Settings): AlertTest {
  const settings = alertGroups.messageQueue.alerts.RabbitMQDown;
  const expected = alerting.expectedComponents.rabbitmq;
  const { service } = expected;
  const addressOf = (number: number) => `rabbitmq-${String(number)}.example.com:15692`;
  const broker = (number: number, samples: string) =>
    series('up', { job: 'rabbitmq', namespace, service, instance: addressOf(number) }, samples);
  return {
    name: 'RabbitMQDown',
    settings,
    cases: [
      ...componentDownCases({ settings, metric: metrics.rabbitmqUp, expected, title: 'RabbitMQ', isScrapedItself: true }),
      {
        kinds: ['several'],
        name: 'one member of a cluster in Kubernetes restarts',
        series: { ...series('up', exporterOf(service, 0), '1 0x*'), ...series('up', exporterOf(service, 1), '1x*') },
      },
      {
        kinds: ['several'],
        name: 'two brokers of three outside Kubernetes do not answer',
        series: { ...broker(1, '1x*'), ...broker(2, '1 0x*'), ...broker(3, '1 0x*') },
        ...(expected.enabled
          ? { fires: [2, 3].map((number) => ({ labels: { namespace, service, server: addressOf(number) }, since: 1 })) }
          : {}),
      },
    ],
  };
}
