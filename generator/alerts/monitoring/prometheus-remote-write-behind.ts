import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Of the queue itself what came in against what went out; the newest of a window, for both move in steps. */
export function prometheusRemoteWriteBehind({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusRemoteWriteBehind;
  return {
    name: 'PrometheusRemoteWriteBehind',
    alert,
    expr: text`
      max by (namespace, pod, remote_name) (
        max_over_time(prometheus_remote_storage_queue_highest_timestamp_seconds{job="prometheus"}[${alert.window}])
        - max_over_time(prometheus_remote_storage_queue_highest_sent_timestamp_seconds{job="prometheus"}[${alert.window}])
      ) > ${alert.threshold}
    `,
    summary: 'Remote write to {{ $labels.remote_name }} is behind',
    description: str`What Prometheus {{ $labels.namespace }}/{{ $labels.pod }} writes to {{ $labels.remote_name }} is {{ $value | humanizeDuration }} behind; ${alert.threshold}s are tolerated.`,
    why: '15m: a restart of the receiver is caught up.',
  };
}
