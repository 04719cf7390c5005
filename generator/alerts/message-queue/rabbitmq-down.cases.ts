import type { AlertTest } from '../cases/alert-test.ts';
import { componentDownCases } from '../cases/component-down-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of RabbitMQDown. */
export function rabbitmqDownCases({ alertGroups, alerting, metrics }: Settings): AlertTest {
  const settings = alertGroups.messageQueue.alerts.RabbitMQDown;
  const expected = alerting.expectedComponents.rabbitmq;
  return {
    name: 'RabbitMQDown',
    settings,
    cases: componentDownCases({ settings, metric: metrics.rabbitmqUp, expected, title: 'RabbitMQ' }),
  };
}
