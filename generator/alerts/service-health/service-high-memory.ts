import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { podsOfServices } from './pods-of-services.ts';

/** The fullest container of each pod: the kernel kills a container at its own limit, whatever the others have left. */
export function serviceHighMemory({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.serviceHealth.alerts.ServiceHighMemory;
  return {
    name: 'ServiceHighMemory',
    alert,
    expr: text`
      ${podsOfServices}
      * on (namespace, pod) group_left ()
      max by (namespace, pod) (
        ${metrics.containerMemory}{container!=""} / (${metrics.containerMemoryLimit}{container!=""} > 0)
      )
      > ${alert.threshold} / 100
    `,
    summary: 'Service {{ $labels.service }} is close to its memory limit',
    description: str`A container of pod {{ $labels.namespace }}/{{ $labels.pod }} of {{ $labels.service }} uses {{ $value | humanizePercentage }} of its memory limit; above ${alert.threshold}% it may soon be killed.`,
    why: '10m: a cache that fills after a start has settled; a leak is still hours from the limit.',
  };
}
