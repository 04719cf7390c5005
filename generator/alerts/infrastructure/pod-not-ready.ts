import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { nodesAtWork } from './nodes-at-work.ts';
import { nodeOfPod } from '../recordings.ts';

/**
 * Pods that are to run and are not ready; those that ended (Succeeded, Failed) are no more expected to be. kube-state-metrics
 * tells the readiness of a pod only once it has the condition Ready, which one that no node takes never gets.
 */
export function podNotReady({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.infrastructure.alerts.PodNotReady;
  return {
    name: 'PodNotReady',
    alert,
    expr: text`
      (
        max by (namespace, pod) (${metrics.podPhase}{phase=~"Pending|Running|Unknown"}) == 1
        unless
        max by (namespace, pod) (${metrics.podReady}{condition="true"}) == 1
      )
      * on (namespace, pod) group_left (node)
      ${nodeOfPod}
      unless on (node)
      ${nodesAtWork({ metrics })}
    `,
    summary: 'Pod {{ $labels.pod }} is not ready',
    description: str`Pod {{ $labels.namespace }}/{{ $labels.pod }}{{ with $labels.node }} on node {{ . }}{{ end }} has not been ready for ${alert.for}.`,
    why: '5m: as the alert is defined.',
  };
}
