import { text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Always fires: its silence is the alarm, raised by a dead man's switch outside the cluster. */
export function watchdog({ alertGroups }: AlertValues): AlertDefinition {
  return {
    name: 'Watchdog',
    alert: alertGroups.monitoring.alerts.Watchdog,
    expr: text`vector(1)`,
    summary: 'Alerting works',
    description: "This alert always fires. It goes to the dead man's switch only, which alarms when it stops arriving.",
    why: '0s: it must never be quiet.',
  };
}
