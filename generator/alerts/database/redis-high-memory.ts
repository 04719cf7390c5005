import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { byName, withServer } from '../server-labels.ts';

/** Memory against maxmemory; a Redis without a limit (0) has no ratio. */
export function redisHighMemory({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.database.alerts.RedisHighMemory;
  return {
    name: 'RedisHighMemory',
    alert,
    expr: text`
      max ${byName} (${withServer(metrics.redisMemory)})
      /
      (max ${byName} (${withServer(metrics.redisMaxMemory)}) > 0)
      > ${alert.threshold} / 100
    `,
    summary: 'Redis {{ $labels.server }} is close to its memory limit',
    description: str`Redis behind {{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.server }}) uses {{ $value | humanizePercentage }} of its maxmemory; above ${alert.threshold}% it soon evicts keys or refuses writes.`,
    why: '5m: expired keys are removed in the background.',
  };
}
