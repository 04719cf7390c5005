import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Targets with labels that are not valid after relabelling are left out altogether. */
export function prometheusTargetSyncFailed({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusTargetSyncFailed;
  return {
    name: 'PrometheusTargetSyncFailed',
    alert,
    expr: text`sum by (namespace, pod, scrape_job) (increase(prometheus_target_sync_failed_total{job="prometheus"}[${alert.window}])) > 0`,
    summary: 'Targets are not valid',
    description: str`Prometheus {{ $labels.namespace }}/{{ $labels.pod }} left out {{ $value | humanize }} targets of job {{ $labels.scrape_job }} within ${alert.window} because they are not valid.`,
    why: '30m: discovery syncs only on changes, so one failure must be seen for a while.',
  };
}
