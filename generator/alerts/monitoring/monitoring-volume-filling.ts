import { durationSeconds, str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { ownVolumes } from './own-volumes.ts';

/** The trend, and only where a good part is used already: a volume that has just been filled is no trend. */
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
    `,
    summary: 'Volume {{ $labels.persistentvolumeclaim }} fills up',
    description: str`At the pace of the last ${alert.window}, volume claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is full within ${alert.horizon}.`,
    why: '6h of trend, 4d ahead: time to enlarge a volume in working hours, over a weekend.',
  };
}
