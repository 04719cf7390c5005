import { lines, str } from '@helm/ts-helm';
import { orAbsent } from '../absent-component.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byName, withServer } from '../server-labels.ts';
import { watchedServers } from '../watched-servers.ts';

/**
 * The exporter runs and cannot reach its server, or cannot be scraped; an expected server of which nothing is scraped counts too.
 * What is said of a server counts, not of a pod: an exporter that is replaced ends nothing.
 */
export function redisDown(values: AlertValues): AlertDefinition {
  const { alertGroups, alerting, metrics } = values;
  return {
    name: 'RedisDown',
    alert: alertGroups.database.alerts.RedisDown,
    expr: lines(
      str`max ${byName} (${withServer(metrics.redisUp)}) == 0`,
      orAbsent(alerting.expectedComponents.redis, { watches: watchedServers(values).redis }),
    ),
    summary: 'Redis{{ with $labels.server }} {{ . }}{{ end }} is down',
    description:
      'Redis behind {{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.server }} ({{ . }}){{ end }} does not answer, or nothing of it is scraped.',
    why: '1m: two failed checks, as for PostgreSQL.',
  };
}
