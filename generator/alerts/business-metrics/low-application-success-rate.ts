import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** One minus the share that failed: where nothing succeeds there may be no series of successes to divide. */
export function lowApplicationSuccessRate({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.businessMetrics.alerts.LowApplicationSuccessRate;
  return {
    name: 'LowApplicationSuccessRate',
    alert,
    expr: text`
      1 -
      sum by (namespace, service) (increase(${metrics.applications}{service!="", ${metrics.outcomeLabel}!="${metrics.successOutcome}"}[${alert.window}]))
      /
      (sum by (namespace, service) (increase(${metrics.applications}{service!=""}[${alert.window}])) >= ${alert.minimumCount})
      < ${alert.threshold} / 100
    `,
    summary: 'Too few job applications succeed',
    description: str`{{ $value | humanizePercentage }} of the job applications of the last ${alert.window} succeeded ({{ $labels.namespace }}/{{ $labels.service }}); it should be ${alert.threshold}% at least.`,
    why: '30m: applications are few and slow; 10 of them at least make a ratio.',
  };
}
