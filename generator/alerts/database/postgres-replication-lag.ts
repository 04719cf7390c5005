import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byServer } from '../server-labels.ts';

/** How far a replica is behind; the exporter reports 0 on a primary. */
export function postgresReplicationLag({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.database.alerts.PostgresReplicationLag;
  return {
    name: 'PostgresReplicationLag',
    alert,
    expr: text`max ${byServer} (${metrics.postgresReplicationLag}) > ${alert.threshold}`,
    summary: 'A replica of PostgreSQL is behind',
    description: str`The replica of PostgreSQL behind {{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.instance }}) is {{ $value | humanizeDuration }} behind its primary; ${alert.threshold}s are tolerated.`,
    why: '5m: bulk loads put replicas behind for a moment.',
  };
}
