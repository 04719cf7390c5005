import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Blocks are read again every minute; hours are needed to tell a damaged block from an accident. */
export function prometheusTsdbReloadsFailing({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusTSDBReloadsFailing;
  return {
    name: 'PrometheusTSDBReloadsFailing',
    alert,
    expr: text`sum by (namespace, pod) (increase(prometheus_tsdb_reloads_failures_total{job="prometheus"}[${alert.window}])) > 0`,
    summary: 'Prometheus cannot read its blocks',
    description: str`Prometheus {{ $labels.namespace }}/{{ $labels.pod }} failed {{ $value | humanize }} times within ${alert.window} to read its blocks from disk.`,
    why: '3h, 30m: it is tried every minute, and blocks are read again only every two hours.',
  };
}
