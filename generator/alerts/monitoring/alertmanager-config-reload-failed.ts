import { text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** The worst of a few minutes: a failed scrape must not end the alert. */
export function alertmanagerConfigReloadFailed({ alertGroups }: AlertValues): AlertDefinition {
  return {
    name: 'AlertmanagerConfigReloadFailed',
    alert: alertGroups.monitoring.alerts.AlertmanagerConfigReloadFailed,
    expr: text`min by (namespace, pod) (min_over_time(alertmanager_config_last_reload_successful{job="alertmanager"}[5m])) == 0`,
    summary: 'Alertmanager cannot load its configuration',
    description: 'Alertmanager {{ $labels.namespace }}/{{ $labels.pod }} refused its changed configuration and runs on the old one.',
    why: '5m, as for Prometheus.',
  };
}
