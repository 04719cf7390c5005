import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Two targets with the same labels, or a clock that is wrong. */
export function prometheusSamplesRejected({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusSamplesRejected;
  return {
    name: 'PrometheusSamplesRejected',
    alert,
    expr: text`
      sum by (namespace, pod) (increase(prometheus_target_scrapes_sample_duplicate_timestamp_total{job="prometheus"}[${alert.window}]))
      + sum by (namespace, pod) (increase(prometheus_target_scrapes_sample_out_of_order_total{job="prometheus"}[${alert.window}]))
      + sum by (namespace, pod) (increase(prometheus_target_scrapes_sample_out_of_bounds_total{job="prometheus"}[${alert.window}]))
      > 0
    `,
    summary: 'Samples are dropped',
    description: str`Prometheus {{ $labels.namespace }}/{{ $labels.pod }} dropped {{ $value | humanize }} samples within ${alert.window}: duplicate, out of order or out of bounds.`,
    why: '15m: a target that moved sends a few samples twice.',
  };
}
