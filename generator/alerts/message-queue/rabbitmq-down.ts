import { lines, str } from '@helm/ts-helm';
import { orAbsent } from '../absent-component.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byName, withOutsideServer, withServer } from '../server-labels.ts';

/**
 * An exporter says so, or the expected RabbitMQ does not answer: the built-in plugin has no `up` metric of its own, for
 * it is down together with its server.
 */
export function rabbitmqDown({ alertGroups, alerting, metrics }: AlertValues): AlertDefinition {
  return {
    name: 'RabbitMQDown',
    alert: alertGroups.messageQueue.alerts.RabbitMQDown,
    expr: lines(
      str`max ${byName} (${withServer(metrics.rabbitmqUp)}) == 0`,
      orAbsent(alerting.expectedComponents.rabbitmq, { serverOf: withOutsideServer }),
    ),
    summary: 'RabbitMQ{{ with $labels.server }} {{ . }}{{ end }} is down',
    description:
      'RabbitMQ behind {{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.server }} ({{ . }}){{ end }} does not answer, or nothing of it is scraped.',
    why: '1m: two failed checks, as for PostgreSQL.',
  };
}
