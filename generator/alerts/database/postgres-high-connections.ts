import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byServer } from '../server-labels.ts';

/** Connections to all databases of a server against its max_connections. */
export function postgresHighConnections({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.database.alerts.PostgresHighConnections;
  return {
    name: 'PostgresHighConnections',
    alert,
    expr: text`
      sum ${byServer} (${metrics.postgresConnections})
      /
      max ${byServer} (${metrics.postgresMaxConnections})
      > ${alert.threshold} / 100
    `,
    summary: 'PostgreSQL runs out of connections',
    description: str`PostgreSQL behind {{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.instance }}) has {{ $value | humanizePercentage }} of its connections in use; above ${alert.threshold}% new ones may soon be refused.`,
    why: '5m: pools grow at a start and give back.',
  };
}
