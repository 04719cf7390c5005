import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** The most within the window: a discovery that comes back in between is no outage. */
export function prometheusNotConnectedToAlertmanagers({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusNotConnectedToAlertmanagers;
  return {
    name: 'PrometheusNotConnectedToAlertmanagers',
    alert,
    expr: text`
      max by (namespace, pod) (max_over_time(prometheus_notifications_alertmanagers_discovered{job="prometheus"}[${alert.window}])) < 1
    `,
    summary: 'Prometheus knows no Alertmanager',
    description: str`Prometheus {{ $labels.namespace }}/{{ $labels.pod }} has found no Alertmanager for ${alert.window}: no alert of it is delivered.`,
    why: '5m and 5m: discovery comes back after a restart.',
  };
}
