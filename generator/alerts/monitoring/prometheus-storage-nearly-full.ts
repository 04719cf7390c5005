import { text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** What retention by size counts: blocks, write-ahead log and head chunks. Without a limit (0) there is no ratio. */
export function prometheusStorageNearlyFull({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusStorageNearlyFull;
  return {
    name: 'PrometheusStorageNearlyFull',
    alert,
    expr: text`
      max by (namespace, pod) (
        (
          prometheus_tsdb_storage_blocks_bytes{job="prometheus"}
          + prometheus_tsdb_wal_storage_size_bytes{job="prometheus"}
          + prometheus_tsdb_head_chunks_storage_size_bytes{job="prometheus"}
        )
        /
        (prometheus_tsdb_retention_limit_bytes{job="prometheus"} > 0)
      ) > ${alert.threshold} / 100
    `,
    summary: 'The database of Prometheus is at its size limit',
    description:
      'The database of Prometheus {{ $labels.namespace }}/{{ $labels.pod }} takes {{ $value | humanizePercentage }} of its size limit: old blocks are deleted before the retention time is over.',
    why: '1h: a compaction needs space for a while.',
  };
}
