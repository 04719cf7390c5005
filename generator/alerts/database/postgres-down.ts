import { text } from '@helm/ts-helm';
import { orAbsent } from '../absent-component.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byServer } from '../server-labels.ts';

/** The exporter runs and cannot reach its server; an expected one of which nothing is scraped counts too. */
export function postgresDown({ alertGroups, alerting, metrics }: AlertValues): AlertDefinition {
  return {
    name: 'PostgresDown',
    alert: alertGroups.database.alerts.PostgresDown,
    expr: text`
      max ${byServer} (${metrics.postgresUp}) == 0
      ${orAbsent(alerting.expectedComponents.postgres)}
    `,
    summary: 'PostgreSQL is down',
    description:
      'PostgreSQL behind {{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.instance }} ({{ . }}){{ end }} does not answer, or nothing of it is scraped.',
    why: '1m: two failed checks; a failover may be shorter, anything longer is noticed by users.',
  };
}
