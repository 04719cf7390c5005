import type { AlertValues } from '../alerts/alert-values.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled } from './filled.ts';
import { firing } from './firing.ts';
import { chosen, scrapedServices } from './fragments.ts';
import { cpuShare, errorShare, latency, memoryShare, requestRate } from './measures.ts';
import { states, timeseries } from './panel.ts';
import { choice, namespaces } from './variable.ts';

const matchers = `${chosen},service='$service'`;
const pods = `up{${matchers}}`;

/** One service, whichever the reader chooses: its requests, its pods, its alerts. */
export function service(values: AlertValues): DashboardDefinition {
  const { metrics, alertGroups } = values;
  const { HighErrorRate, HighLatency, ServiceHighMemory, ServiceHighCPU } = alertGroups.serviceHealth.alerts;
  const whole = { values, by: 'namespace,service', matchers };
  const status = filled`namespace,${metrics.httpStatusLabel}`;
  const { window } = alertGroups.infrastructure.alerts.PodCrashLooping;
  const restarts = filled`increase(${metrics.containerRestarts}[${window}]) and on (namespace,pod) ${pods}`;
  return {
    name: 'service',
    title: 'Service',
    variables: [namespaces, choice('service', `label_values(up{${scrapedServices}},service)`)],
    panels: [
      timeseries({ title: 'Requests by status', unit: 'reqps', query: requestRate({ ...whole, by: status }) }),
      timeseries({ title: 'Requests that fail', query: errorShare(whole), limit: HighErrorRate.threshold, alerts: ['HighErrorRate'] }),
      timeseries({ title: 'Latency (P95)', query: latency(0.95, whole), limit: HighLatency.threshold, alerts: ['HighLatency'] }),
      states({ title: 'Pods up', query: `max by (namespace,pod) (${pods})`, alerts: ['ServiceDown'] }),
      timeseries({
        title: 'Memory, of the limit of the fullest container',
        alerts: ['ServiceHighMemory'],
        query: filled`max by (namespace,pod) (${memoryShare({ values, pods })})`,
        limit: ServiceHighMemory.threshold,
      }),
      timeseries({
        title: 'CPU, of the limit of the busiest container',
        alerts: ['ServiceHighCPU'],
        query: filled`max by (namespace,pod) (${cpuShare({ values, pods })})`,
        limit: ServiceHighCPU.threshold,
      }),
      timeseries({ title: 'Restarts', query: filled`sum by (namespace,pod,container) (${restarts})`, alerts: ['PodCrashLooping'] }),
      firing(`,${matchers}`, { width: 16 }),
    ],
  };
}
