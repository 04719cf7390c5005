import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byName, withServer } from '../server-labels.ts';

/** How far a replica is behind; the exporter reports 0 on a primary. */
export function postgresReplicationLag({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.database.alerts.PostgresReplicationLag;
  return {
    name: 'PostgresReplicationLag',
    alert,
    expr: text`max ${byName} (${withServer(metrics.postgresReplicationLag)}) > ${alert.threshold}`,
    summary: 'PostgreSQL {{ $labels.server }} is behind its primary',
    description: str`The replica of PostgreSQL behind {{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.server }}) is {{ $value | humanizeDuration }} behind its primary; ${alert.threshold}s are tolerated.`,
    why: '5m: bulk loads put replicas behind for a moment.',
  };
}
