import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** A volume mounted by several nodes is reported by each of them; one that is only read, and may not be written as well, is meant to be full. */
export function pvcNearlyFull({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.infrastructure.alerts.PVCNearlyFull;
  return {
    name: 'PVCNearlyFull',
    alert,
    expr: text`
      max by (namespace, persistentvolumeclaim) (${metrics.volumeUsed} / ${metrics.volumeCapacity}) > ${alert.threshold} / 100
      unless on (namespace, persistentvolumeclaim) (
        ${metrics.volumeClaimAccessMode}{access_mode="ReadOnlyMany"} == 1
        unless on (namespace, persistentvolumeclaim)
        ${metrics.volumeClaimAccessMode}{access_mode!="ReadOnlyMany"} == 1
      )
    `,
    summary: 'Volume {{ $labels.persistentvolumeclaim }} is nearly full',
    description: str`Volume claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full; above ${alert.threshold}% it must be enlarged or emptied.`,
    why: '5m: a volume does not empty itself, so there is nothing to wait for but a single wrong figure.',
  };
}
