import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** The share of requests answered with 5xx. Increases, not rates: the guard against low traffic counts requests. */
export function highErrorRate({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.serviceHealth.alerts.HighErrorRate;
  return {
    name: 'HighErrorRate',
    alert,
    expr: text`
      sum by (namespace, service) (increase(${metrics.httpRequests}{service!="", ${metrics.httpStatusLabel}=~"5.."}[${alert.window}]))
      /
      (sum by (namespace, service) (increase(${metrics.httpRequests}{service!=""}[${alert.window}])) >= ${alert.minimumCount})
      > ${alert.threshold} / 100
    `,
    summary: 'Service {{ $labels.service }} fails more than usual',
    description: str`{{ $labels.namespace }}/{{ $labels.service }} answered {{ $value | humanizePercentage }} of the requests of the last ${alert.window} with 5xx; more than ${alert.threshold}% is too many.`,
    why: '5m over a window of 5m: a short burst is over before; below 20 requests one error would be a percentage.',
  };
}
