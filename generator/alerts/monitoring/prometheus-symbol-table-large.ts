import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Memory for the label names and values of all loaded blocks. */
export function prometheusSymbolTableLarge({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusSymbolTableLarge;
  return {
    name: 'PrometheusSymbolTableLarge',
    alert,
    expr: text`max by (namespace, pod) (prometheus_tsdb_symbol_table_size_bytes{job="prometheus"}) > ${alert.threshold} * 1024 * 1024`,
    summary: 'The symbol table of Prometheus is large',
    description: str`The symbol table of Prometheus {{ $labels.namespace }}/{{ $labels.pod }} takes {{ $value | humanize1024 }}B of memory; ${alert.threshold}MiB are tolerated. Some label has values without bound.`,
    why: '1h: compaction holds the symbols of old and new blocks.',
  };
}
