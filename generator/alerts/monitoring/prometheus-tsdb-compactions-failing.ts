import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Compaction runs every two hours and after each failure again. */
export function prometheusTsdbCompactionsFailing({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusTSDBCompactionsFailing;
  return {
    name: 'PrometheusTSDBCompactionsFailing',
    alert,
    expr: text`sum by (namespace, pod) (increase(prometheus_tsdb_compactions_failed_total{job="prometheus"}[${alert.window}])) > 0`,
    summary: 'Prometheus cannot compact its blocks',
    description: str`Prometheus {{ $labels.namespace }}/{{ $labels.pod }} failed {{ $value | humanize }} times within ${alert.window} to compact its blocks; memory and disk fill up.`,
    why: '3h, 30m: compaction runs every two hours.',
  };
}
