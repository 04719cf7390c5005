import type { AlertValues } from '../alerts/alert-values.ts';
import { filled, type Filled } from './filled.ts';

/** Which requests are counted, and by which labels. */
export interface Requests {
  readonly values: AlertValues;
  readonly by: string | Filled;
  readonly matchers: string;
}

/** Requests a second. */
export function requestRate({ values: { metrics }, by, matchers }: Requests): Filled {
  return filled`sum by (${by}) (rate(${metrics.httpRequests}{${matchers}}[$__rate_interval]))`;
}

/** The share of the requests that were answered with 5xx, in percent, over the window of the alert on it. */
export function errorShare({ values: { alertGroups, metrics }, by, matchers }: Requests): Filled {
  const { window } = alertGroups.serviceHealth.alerts.HighErrorRate;
  const failed = filled`${metrics.httpRequests}{${matchers},${metrics.httpStatusLabel}=~'5..'}`;
  return filled`100 * sum by (${by}) (increase(${failed}[${window}])) / sum by (${by}) (increase(${metrics.httpRequests}{${matchers}}[${window}]))`;
}

/** The time within which that share of the requests was answered, over the window of the alert on it. */
export function latency(quantile: number, { values: { alertGroups, metrics }, by, matchers }: Requests): Filled {
  const buckets = filled`${metrics.httpRequestDuration}_bucket{${matchers}}`;
  return filled`histogram_quantile(${String(quantile)}, sum by (${by},le) (rate(${buckets}[${alertGroups.serviceHealth.alerts.HighLatency.window}])))`;
}

/** The scrapes of the pods that are looked at; they tell which service a pod is of. */
export interface Limited {
  readonly values: AlertValues;
  readonly pods: string;
}

/** How much of the memory limit the fullest container of each pod uses, in percent, by namespace, service and pod. */
export function memoryShare({ values: { metrics }, pods }: Limited): Filled {
  const share = filled`${metrics.containerMemory}{container!=''} / (${metrics.containerMemoryLimit}{container!=''} > 0)`;
  return filled`${joined(pods)} max by (namespace,pod) (100 * ${share})`;
}

/** How much of the CPU limit the busiest container of each pod uses, in percent, by namespace, service and pod. */
export function cpuShare({ values: { alertGroups, metrics }, pods }: Limited): Filled {
  const { window } = alertGroups.serviceHealth.alerts.ServiceHighCPU;
  const used = filled`sum by (namespace,pod,container) (rate(${metrics.containerCpu}{container!=''}[${window}]))`;
  const limit = filled`max by (namespace,pod,container) (${metrics.containerCpuQuota}{container!=''} / ${metrics.containerCpuPeriod}{container!=''} > 0)`;
  return filled`${joined(pods)} max by (namespace,pod) (100 * ${used} / ${limit})`;
}

/** The many side of a join: a pod that stands behind two Services counts for both. */
function joined(pods: string): string {
  return `group by (namespace,service,pod) (${pods}) * on (namespace,pod) group_left ()`;
}
