import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** All members together: only one of them sends, the others wait for it. Failed means given up, not tried again. */
export function alertmanagerNotificationsFailing({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.AlertmanagerNotificationsFailing;
  return {
    name: 'AlertmanagerNotificationsFailing',
    alert,
    expr: text`
      sum by (namespace, integration) (increase(alertmanager_notifications_failed_total{job="alertmanager"}[${alert.window}]))
      /
      (sum by (namespace, integration) (increase(alertmanager_notifications_total{job="alertmanager"}[${alert.window}])) > 0)
      > ${alert.threshold} / 100
    `,
    summary: 'Notifications through {{ $labels.integration }} fail',
    description: str`{{ $value | humanizePercentage }} of the notifications through {{ $labels.integration }} failed within ${alert.window} ({{ $labels.namespace }}); ${alert.threshold}% are tolerated. Is the service reachable, and is its key in the Secret?`,
    why: '15m: notifications are few, and Alertmanager tries again for the length of group_interval; one that is lost is enough.',
  };
}
