import type { AlertValues } from '../alerts/alert-values.ts';
import { nodesNotReady, podsNotReady } from './cluster-measures.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled, type Filled } from './filled.ts';
import { firing } from './firing.ts';
import { chosenOrNone, services } from './fragments.ts';
import { errorShare, latency, requestRate } from './measures.ts';
import { stat, timeseries, type Drawn } from './panel.ts';
import { serviceLink as links } from './service-link.ts';
import { namespacesOfPods } from './variable.ts';

/** The dead man's switch always fires, so it is no news. */
const alerts = `alertname!='Watchdog',${chosenOrNone}`;

/** Where to begin: is anything wrong, and where. */
export function overview(values: AlertValues): DashboardDefinition {
  const each = { values, by: 'namespace,service', matchers: services };
  const { HighErrorRate, HighLatency } = values.alertGroups.serviceHealth.alerts;
  return {
    name: 'overview',
    title: 'Overview',
    variables: [namespacesOfPods(values)],
    panels: [
      wrong(values),
      timeseries({ title: 'Requests', unit: 'reqps', query: requestRate(each) }),
      timeseries({
        title: 'Requests that fail',
        query: errorShare(each),
        limit: HighErrorRate.threshold,
        alerts: ['HighErrorRate'],
        links,
      }),
      timeseries({ title: 'Latency (P95)', query: latency(0.95, each), limit: HighLatency.threshold, alerts: ['HighLatency'], links }),
      firing(`,${alerts}`),
    ],
  };
}

/** What is wrong now, counted: anything but 0 is red. */
function wrong(values: AlertValues): Drawn {
  const query = {
    'Critical alerts': count(`ALERTS{alertstate='firing',escalation='',severity='critical',${alerts}}`),
    'Services down': count(`ALERTS{alertstate='firing',escalation='',alertname='ServiceDown',${chosenOrNone}}`),
    'Pods not ready': count(podsNotReady(values)),
    'Nodes not ready': count(nodesNotReady(values)),
  };
  return stat({ title: 'Wrong now', query, limit: 1, width: 24 });
}

/** How many series there are, 0 for none. */
function count(series: string | Filled): Filled {
  return filled`count(${series}) or vector(0)`;
}
