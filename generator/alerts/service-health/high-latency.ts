import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** P95 over all pods of a service: buckets are added up before the quantile is taken. */
export function highLatency({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.serviceHealth.alerts.HighLatency;
  return {
    name: 'HighLatency',
    alert,
    expr: text`
      histogram_quantile(0.95, sum by (namespace, service, le) (rate(${metrics.httpRequestDuration}_bucket{service!=""}[${alert.window}]))) > ${alert.threshold}
      and
      sum by (namespace, service) (increase(${metrics.httpRequestDuration}_count{service!=""}[${alert.window}])) >= ${alert.minimumCount}
    `,
    summary: 'Service {{ $labels.service }} answers slowly',
    description: str`One request in twenty to {{ $labels.namespace }}/{{ $labels.service }} took longer than {{ $value | humanizeDuration }} (P95 over the last ${alert.window}); more than ${alert.threshold}s is too slow.`,
    why: '5m over a window of 5m, as for errors; the histogram needs a bucket at the threshold and one above.',
  };
}
