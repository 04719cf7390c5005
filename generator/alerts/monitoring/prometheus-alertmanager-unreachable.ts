import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** One Alertmanager of several: alerts still arrive through the others. */
export function prometheusAlertmanagerUnreachable({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusAlertmanagerUnreachable;
  return {
    name: 'PrometheusAlertmanagerUnreachable',
    alert,
    expr: text`
      max by (namespace, pod, alertmanager) (
        rate(prometheus_notifications_errors_total{job="prometheus"}[${alert.window}])
        /
        (
          rate(prometheus_notifications_errors_total{job="prometheus"}[${alert.window}])
          + rate(prometheus_notifications_sent_total{job="prometheus"}[${alert.window}])
        )
      ) > ${alert.threshold} / 100
    `,
    summary: 'Prometheus cannot reach an Alertmanager',
    description: str`{{ $value | humanizePercentage }} of the alerts that Prometheus {{ $labels.namespace }}/{{ $labels.pod }} sends to {{ $labels.alertmanager }} end in an error; ${alert.threshold}% are tolerated.`,
    why: '15m: longer than a restart; the others take the alerts meanwhile.',
  };
}
