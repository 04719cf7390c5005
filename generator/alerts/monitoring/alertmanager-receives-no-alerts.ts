import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/**
 * Watchdog is sent again every minute, so an Alertmanager that is sent nothing is cut off. Written only with
 * Watchdog.
 */
export function alertmanagerReceivesNoAlerts({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.AlertmanagerReceivesNoAlerts;
  return {
    name: 'AlertmanagerReceivesNoAlerts',
    alert,
    onlyIf: alertGroups.monitoring.alerts.Watchdog.enabled,
    expr: text`sum by (namespace, pod) (increase(alertmanager_alerts_received_total{job="alertmanager"}[${alert.window}])) == 0`,
    summary: 'Alertmanager receives no alerts',
    description: str`Alertmanager {{ $labels.namespace }}/{{ $labels.pod }} has been sent no alert for ${alert.window} although Watchdog always fires.`,
    why: '10m: ten times the interval at which Watchdog is sent again.',
  };
}
