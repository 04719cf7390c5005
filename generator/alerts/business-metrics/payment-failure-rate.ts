import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** The share of payments that ended otherwise than with success. */
export function paymentFailureRate({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.businessMetrics.alerts.PaymentFailureRate;
  return {
    name: 'PaymentFailureRate',
    alert,
    expr: text`
      sum by (namespace, service) (increase(${metrics.payments}{service!="", ${metrics.outcomeLabel}!="${metrics.successOutcome}"}[${alert.window}]))
      /
      (sum by (namespace, service) (increase(${metrics.payments}{service!=""}[${alert.window}])) >= ${alert.minimumCount})
      > ${alert.threshold} / 100
    `,
    summary: 'Payments fail',
    description: str`{{ $value | humanizePercentage }} of the payments of the last ${alert.window} failed ({{ $labels.namespace }}/{{ $labels.service }}); more than ${alert.threshold}% is too many.`,
    why: '15m of at least 10 payments, for 5m: money is lost, so the window is short.',
  };
}
