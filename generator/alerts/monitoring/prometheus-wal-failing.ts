import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** A failed write loses samples now; a corruption or a failed truncation loses them at the next start. */
export function prometheusWalFailing({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusWALFailing;
  return {
    name: 'PrometheusWALFailing',
    alert,
    expr: text`
      sum by (namespace, pod) (increase(prometheus_tsdb_wal_writes_failed_total{job="prometheus"}[${alert.window}]))
      + sum by (namespace, pod) (increase(prometheus_tsdb_wal_truncations_failed_total{job="prometheus"}[${alert.window}]))
      + sum by (namespace, pod) (increase(prometheus_tsdb_wal_corruptions_total{job="prometheus"}[${alert.window}]))
      > 0
    `,
    summary: 'The write-ahead log of Prometheus fails',
    description: str`The write-ahead log of Prometheus {{ $labels.namespace }}/{{ $labels.pod }} failed {{ $value | humanize }} times within ${alert.window}: samples are lost. Is its volume full?`,
    why: '15m, 5m: rare and never harmless.',
  };
}
