import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** An alert counts once for each route that it takes. */
export function alertmanagerAlertStorm({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.AlertmanagerAlertStorm;
  return {
    name: 'AlertmanagerAlertStorm',
    alert,
    expr: text`max by (namespace) (sum by (namespace, pod) (alertmanager_alerts{job="alertmanager", state="active"})) > ${alert.threshold}`,
    summary: 'Very many alerts are active',
    description: str`{{ $value | humanize }} alerts are active in Alertmanager ({{ $labels.namespace }}); ${alert.threshold} are what people can handle. Look for what they have in common.`,
    why: '10m: people look for the one cause, not at each alert.',
  };
}
