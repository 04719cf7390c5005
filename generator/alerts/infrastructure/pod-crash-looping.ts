import { durationSeconds, mul, str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { nodeOfPod } from '../recordings.ts';

/**
 * Restarts that go on, in every window or at least in three of the last six: a container that lives for some minutes between two
 * ends leaves windows out. The node is joined in, so that a node that is down mutes the alert.
 */
export function podCrashLooping({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.infrastructure.alerts.PodCrashLooping;
  const windows = (count: number) => str`${mul(durationSeconds(alert.window), count)}s`;
  return {
    name: 'PodCrashLooping',
    alert,
    expr: text`
      (
        max by (namespace, pod, container) (increase(${metrics.containerRestarts}[${alert.window}])) > ${alert.threshold}
        or
        max by (namespace, pod, container) (increase(${metrics.containerRestarts}[${windows(2)}])) > ${alert.threshold}
        and
        max by (namespace, pod, container) (
          count_over_time((increase(${metrics.containerRestarts}[${alert.window}]) > ${alert.threshold})[${windows(6)}:${alert.window}])
        ) >= 3
      )
      * on (namespace, pod) group_left (node)
      ${nodeOfPod}
    `,
    summary: 'Pod {{ $labels.pod }} is crash looping',
    description: str`Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} restarts again and again, {{ $value | humanize }} times lately; more than ${alert.threshold} within ${alert.window} is too often.`,
    why: '10m: longer than the five minutes that the kubelet waits between restarts; 15m: more than one restart. Three of six windows count too.',
  };
}
