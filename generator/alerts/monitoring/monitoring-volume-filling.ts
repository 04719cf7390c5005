import { durationSeconds, str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { ownVolumes } from './own-volumes.ts';

/**
 * The trend, and only where a good part is used already: a volume that has just been filled is no trend. Nor is the growth of a
 * database that its size limit ends before the volume is full; what else lies there must leave it that room.
 */
export function monitoringVolumeFilling({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.MonitoringVolumeFilling;
  return {
    name: 'MonitoringVolumeFilling',
    alert,
    expr: text`
      max by (namespace, persistentvolumeclaim) (
        predict_linear(${metrics.volumeAvailable}{${ownVolumes}}[${alert.window}], ${durationSeconds(alert.horizon)})
      ) < 0
      and
      max by (namespace, persistentvolumeclaim) (
        ${metrics.volumeUsed}{${ownVolumes}} / ${metrics.volumeCapacity}{${ownVolumes}}
      ) > ${alert.threshold} / 100
      unless on (namespace, persistentvolumeclaim) (
        max by (namespace, persistentvolumeclaim) (${metrics.volumeUsed}{${ownVolumes}})
        + on (namespace, persistentvolumeclaim)
        max by (namespace, persistentvolumeclaim) (
          label_replace(
            (prometheus_tsdb_retention_limit_bytes{job="prometheus"} > 0)
            - prometheus_tsdb_storage_blocks_bytes{job="prometheus"}
            - prometheus_tsdb_wal_storage_size_bytes{job="prometheus"}
            - prometheus_tsdb_head_chunks_storage_size_bytes{job="prometheus"},
            "persistentvolumeclaim", "data-$1", "pod", "(.+)"
          )
        )
        < on (namespace, persistentvolumeclaim)
        max by (namespace, persistentvolumeclaim) (${metrics.volumeCapacity}{${ownVolumes}})
      )
    `,
    summary: 'Volume {{ $labels.persistentvolumeclaim }} fills up',
    description: str`At the pace of the last ${alert.window}, volume claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is full within ${alert.horizon}.`,
    why: '6h of trend, 4d ahead: time to enlarge a volume in working hours, over a weekend.',
  };
}
