import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { nodeOfPod } from '../recordings.ts';

/** Restarts that go on. The node is joined in, so that a node that is down mutes the alert. */
export function podCrashLooping({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.infrastructure.alerts.PodCrashLooping;
  return {
    name: 'PodCrashLooping',
    alert,
    expr: text`
      (
        max by (namespace, pod, container) (increase(${metrics.containerRestarts}[${alert.window}])) > ${alert.threshold}
      )
      * on (namespace, pod) group_left (node)
      ${nodeOfPod}
    `,
    summary: 'Pod {{ $labels.pod }} is crash looping',
    description: str`Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} restarts again and again: {{ $value | humanize }} times in the last ${alert.window}, where more than ${alert.threshold} is too often.`,
    why: '10m: longer than the five minutes that the kubelet waits between restarts; 15m: more than one restart.',
  };
}
