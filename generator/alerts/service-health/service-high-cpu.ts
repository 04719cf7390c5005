import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { podsOfServices } from './pods-of-services.ts';

/**
 * The average over a service's pods, as the HorizontalPodAutoscaler takes it: one busy pod of ten is no trouble of the
 * service. A pod counts by its busiest container that has a limit.
 */
export function serviceHighCpu({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.serviceHealth.alerts.ServiceHighCPU;
  return {
    name: 'ServiceHighCPU',
    alert,
    expr: text`
      avg by (namespace, service) (
        ${podsOfServices}
        * on (namespace, pod) group_left ()
        max by (namespace, pod) (
          sum by (namespace, pod, container) (rate(${metrics.containerCpu}{container!=""}[${alert.window}]))
          /
          max by (namespace, pod, container) (
            ${metrics.containerCpuQuota}{container!=""} / ${metrics.containerCpuPeriod}{container!=""} > 0
          )
        )
      )
      > ${alert.threshold} / 100
    `,
    summary: 'Service {{ $labels.service }} is close to its CPU limit',
    description: str`The pods of {{ $labels.namespace }}/{{ $labels.service }} use {{ $value | humanizePercentage }} of their CPU limit on average (${alert.window} rate); above ${alert.threshold}% they are throttled under load.`,
    why: '15m: longer than a HorizontalPodAutoscaler needs to add pods; a load peak is no alert.',
  };
}
