import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byName, byServer, withServer } from '../server-labels.ts';

/** Connections to all databases of a server against its max_connections. */
export function postgresHighConnections({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.database.alerts.PostgresHighConnections;
  // Settings of a server carry a label `server` of their own where the target has none.
  const ratio = str`sum by (namespace, service, server, pod, instance) (${metrics.postgresConnections}) / ignoring (server) group_left max ${byServer} (${metrics.postgresMaxConnections})`;
  return {
    name: 'PostgresHighConnections',
    alert,
    expr: text`
      max ${byName} (${withServer(ratio)})
      > ${alert.threshold} / 100
    `,
    summary: 'PostgreSQL {{ $labels.server }} runs out of connections',
    description: str`PostgreSQL behind {{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.server }}) has {{ $value | humanizePercentage }} of its connections in use; above ${alert.threshold}% new ones may soon be refused.`,
    why: '5m: pools grow at a start and give back.',
  };
}
