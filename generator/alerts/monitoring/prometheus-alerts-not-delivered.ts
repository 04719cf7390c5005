import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/**
 * The Alertmanager that is reached best decides: one of them is enough, for they tell each other. In Prometheus 3.16
 * sent_total counts successes only, so that attempts are the sum of both.
 */
export function prometheusAlertsNotDelivered({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusAlertsNotDelivered;
  return {
    name: 'PrometheusAlertsNotDelivered',
    alert,
    expr: text`
      min by (namespace, pod) (
        rate(prometheus_notifications_errors_total{job="prometheus"}[${alert.window}])
        /
        (
          rate(prometheus_notifications_errors_total{job="prometheus"}[${alert.window}])
          + rate(prometheus_notifications_sent_total{job="prometheus"}[${alert.window}])
        )
      ) > ${alert.threshold} / 100
    `,
    summary: 'Prometheus cannot deliver alerts',
    description: str`{{ $value | humanizePercentage }} of the alerts of Prometheus {{ $labels.namespace }}/{{ $labels.pod }} reach no Alertmanager; ${alert.threshold}% are tolerated.`,
    why: '5m over a window of 5m: Prometheus tries again by itself.',
  };
}
