import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/**
 * Users lost within a day against the most there were that day. Every pod may report the same number of users, so the
 * largest counts; events are counted by the pod that saw them, so they add up. Both may come from different services.
 */
export function highUserChurnRate({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.businessMetrics.alerts.HighUserChurnRate;
  return {
    name: 'HighUserChurnRate',
    alert,
    expr: text`
      sum by (namespace) (increase(${metrics.churnedUsers}[1d]))
      /
      (max by (namespace) (max_over_time(${metrics.activeUsers}[1d])) >= ${alert.minimumUsers})
      > ${alert.threshold} / 100
    `,
    summary: 'Too many users leave',
    description: str`{{ $value | humanizePercentage }} of the active users left within 24 hours (namespace {{ $labels.namespace }}); more than ${alert.threshold}% is too many.`,
    why: '1h: the day counts, not the minute; a figure that jumps is looked at after an hour.',
  };
}
