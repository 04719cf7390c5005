import { text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** The worst of a few minutes: a failed scrape must not end the alert. */
export function prometheusConfigReloadFailed({ alertGroups }: AlertValues): AlertDefinition {
  return {
    name: 'PrometheusConfigReloadFailed',
    alert: alertGroups.monitoring.alerts.PrometheusConfigReloadFailed,
    expr: text`min by (namespace, pod) (min_over_time(prometheus_config_last_reload_successful{job="prometheus"}[5m])) == 0`,
    summary: 'Prometheus cannot load its configuration',
    description:
      'Prometheus {{ $labels.namespace }}/{{ $labels.pod }} refused its changed configuration or rules and runs on the old ones.',
    why: '5m: the changed ConfigMap may reach the pod in two steps.',
  };
}
