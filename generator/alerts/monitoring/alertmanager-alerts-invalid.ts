import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Alerts without a name, with labels that are not valid or with times that are not: they are lost. */
export function alertmanagerAlertsInvalid({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.AlertmanagerAlertsInvalid;
  return {
    name: 'AlertmanagerAlertsInvalid',
    alert,
    expr: text`sum by (namespace, pod) (increase(alertmanager_alerts_invalid_total{job="alertmanager"}[${alert.window}])) > 0`,
    summary: 'Alertmanager is sent alerts that are not valid',
    description: str`Alertmanager {{ $labels.namespace }}/{{ $labels.pod }} refused {{ $value | humanize }} alerts within ${alert.window} because they are not valid.`,
    why: '10m: alerts are sent again every minute, so what is not valid shows at once.',
  };
}
