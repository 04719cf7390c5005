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
export function postgresDown(values: AlertValues): AlertDefinition {
  const { alertGroups, alerting, metrics } = values;
  return {
    name: 'PostgresDown',
    alert: alertGroups.database.alerts.PostgresDown,
    expr: lines(
      str`max ${byName} (${withServer(metrics.postgresUp)}) == 0`,
      orAbsent(alerting.expectedComponents.postgres, { watches: watchedServers(values).postgres }),
    ),
    summary: 'PostgreSQL{{ with $labels.server }} {{ . }}{{ end }} is down',
    description:
      'PostgreSQL behind {{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.server }} ({{ . }}){{ end }} does not answer, or nothing of it is scraped.',
    why: '1m: two failed checks; a failover may be shorter, anything longer is noticed by users.',
  };
}
