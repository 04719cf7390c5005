import type { AlertValues } from '../alerts/alert-values.ts';
import { ownJobs, watchingServices } from '../alerts/selectors.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled } from './filled.ts';
import { firingOf } from './firing.ts';
import { chosenOrNone, scrapedServices, services } from './fragments.ts';
import { cpuShare, errorShare, latency, memoryShare, requestRate } from './measures.ts';
import { states, timeseries } from './panel.ts';
import { serviceLink as links } from './service-link.ts';
import { namespaces } from './variable.ts';

const by = 'namespace,service';
const up = `up{${scrapedServices}}`;
/** The targets of services, and those of jobs without any. */
const others = `up{${chosenOrNone},service!~'${watchingServices}',job!~'${ownJobs}'}`;

/** What the alerts of the group service-health look at, for all services. */
export function serviceHealth(values: AlertValues): DashboardDefinition {
  const { HighErrorRate, HighLatency, ServiceHighMemory, ServiceHighCPU } = values.alertGroups.serviceHealth.alerts;
  const measured = { values, by, matchers: services };
  const limited = { values, by, pods: up };
  return {
    name: 'service-health',
    title: 'Service health',
    variables: [namespaces],
    panels: [
      states({ title: 'Up', alerts: ['ServiceDown'], query: `max by (${by}) (${up})` }),
      timeseries({
        title: 'Targets that fail',
        alerts: ['TargetsDown'],
        query: `100 - 100 * avg by (job,${by}) (${others})`,
        limit: values.alertGroups.monitoring.alerts.TargetsDown.threshold,
      }),
      timeseries({ title: 'Requests', unit: 'reqps', query: requestRate(measured) }),
      timeseries({
        title: 'Requests that fail',
        alerts: ['HighErrorRate'],
        query: errorShare(measured),
        limit: HighErrorRate.threshold,
        links,
      }),
      timeseries({
        title: 'Latency (P95)',
        alerts: ['HighLatency'],
        query: latency(0.95, measured),
        limit: HighLatency.threshold,
        links,
      }),
      timeseries({
        title: 'Memory, of the limit of the fullest container',
        alerts: ['ServiceHighMemory'],
        query: filled`max by (${by}) (${memoryShare(limited)})`,
        limit: ServiceHighMemory.threshold,
        links,
      }),
      timeseries({
        title: 'CPU, of the limit, average of the pods',
        alerts: ['ServiceHighCPU'],
        query: filled`avg by (${by}) (${cpuShare(limited)})`,
        limit: ServiceHighCPU.threshold,
        links,
      }),
      firingOf('service-health'),
    ],
  };
}
