import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Each Alertmanager has a queue of its own; all have the same capacity. */
export function prometheusNotificationQueueFull({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusNotificationQueueFull;
  return {
    name: 'PrometheusNotificationQueueFull',
    alert,
    expr: text`
      max by (namespace, pod, alertmanager) (prometheus_notifications_queue_length{job="prometheus"})
      / on (namespace, pod) group_left ()
      max by (namespace, pod) (prometheus_notifications_queue_capacity{job="prometheus"})
      > ${alert.threshold} / 100
    `,
    summary: 'Alerts wait in Prometheus',
    description: str`The notification queue of Prometheus {{ $labels.namespace }}/{{ $labels.pod }} for {{ $labels.alertmanager }} is {{ $value | humanizePercentage }} full; above ${alert.threshold}% alerts may soon be dropped.`,
    why: '5m: a queue that is full for a moment drains.',
  };
}
