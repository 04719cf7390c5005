import { text } from '@helm/ts-helm';
import { orAbsent } from '../absent-component.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byServer } from '../server-labels.ts';

/** The exporter runs and cannot reach its server; an expected one of which nothing is scraped counts too. */
export function redisDown({ alertGroups, alerting, metrics }: AlertValues): AlertDefinition {
  return {
    name: 'RedisDown',
    alert: alertGroups.database.alerts.RedisDown,
    expr: text`
      max ${byServer} (${metrics.redisUp}) == 0
      ${orAbsent(alerting.expectedComponents.redis)}
    `,
    summary: 'Redis is down',
    description:
      'Redis behind {{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.instance }} ({{ . }}){{ end }} does not answer, or nothing of it is scraped.',
    why: '1m: two failed checks, as for PostgreSQL.',
  };
}
