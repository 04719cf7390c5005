import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byName, withServer } from '../server-labels.ts';

/**
 * How old the last transaction is that a replica replayed, while it received more than it replayed; 0 otherwise and on a primary. A
 * broken stream is 0 too. The exporter tells nothing that grows with a broken stream and not with a primary that nobody writes to: the
 * age of the last replay does both, and receivers without a slot are not told of.
 */
export function postgresReplicationLag({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.database.alerts.PostgresReplicationLag;
  return {
    name: 'PostgresReplicationLag',
    alert,
    expr: text`max ${byName} (${withServer(metrics.postgresReplicationLag)}) > ${alert.threshold}`,
    summary: 'PostgreSQL {{ $labels.server }} is slow to replay',
    description: str`The replica of PostgreSQL behind {{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.server }}) has more than it replayed, and what it replayed last is {{ $value | humanizeDuration }} old; ${alert.threshold}s are tolerated.`,
    why: '5m: bulk loads put replicas behind for a moment.',
  };
}
