import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Samples that are lost, not those that are tried again. */
export function prometheusRemoteWriteFailing({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusRemoteWriteFailing;
  return {
    name: 'PrometheusRemoteWriteFailing',
    alert,
    expr: text`
      sum by (namespace, pod, remote_name) (rate(prometheus_remote_storage_samples_failed_total{job="prometheus"}[${alert.window}]))
      /
      (sum by (namespace, pod, remote_name) (rate(prometheus_remote_storage_samples_total{job="prometheus"}[${alert.window}])) > 0)
      > ${alert.threshold} / 100
    `,
    summary: 'Remote write to {{ $labels.remote_name }} loses samples',
    description: str`{{ $value | humanizePercentage }} of the samples that Prometheus {{ $labels.namespace }}/{{ $labels.pod }} writes to {{ $labels.remote_name }} are lost; ${alert.threshold}% are tolerated.`,
    why: '15m: samples are tried again until they are given up.',
  };
}
