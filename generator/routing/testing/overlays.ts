import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import type { Labels } from '../../alerts/cases/series.ts';
import { strategy, type Strategy } from '../strategy.ts';

/** Values of a user, and what the strategy is with them. */
interface Overlay {
  readonly name: string;
  readonly values: Json;
  readonly strategy: Strategy;
  /** Further alerts that the overlay is about, each with whom it must reach. */
  readonly also?: readonly { readonly labels: Labels; readonly reaches: readonly string[] }[];
}

const { severities, groups } = strategy;
const { critical, warning } = severities;
const { database, ...otherGroups } = groups;
const { escalation, ...withoutEscalation } = strategy;
const payments = { alertname: 'PaymentFailureRate', alert_group: 'business-metrics', team: 'payments' };

/** What users change about receivers and routes. */
export const overlays: readonly Overlay[] = [
  {
    name: 'a receiver and a route are added, before all others',
    values: {
      receivers: { payments: { slack: { payments: { channel: '#payments' } } } },
      routing: { routes: { payments: { order: 150, receiver: 'payments', matchers: { team: { value: 'payments' } }, continue: true } } },
    },
    strategy,
    also: [
      { labels: { ...payments, severity: 'critical' }, reaches: ['Slack #payments', ...critical, ...groups['business-metrics']] },
      { labels: { ...payments, severity: 'critical', escalation: 'true' }, reaches: escalation },
    ],
  },
  {
    name: 'a route is added that keeps what it takes',
    values: {
      receivers: { search: { email: { search: { to: 'search@example.com' } } } },
      routing: { routes: { search: { order: 90, receiver: 'search', matchers: { team: { op: '=~', value: 'search|crawl' } } } } },
    },
    strategy,
    also: [
      { labels: { alertname: 'A', team: 'crawl', alert_group: 'database', severity: 'warning' }, reaches: ['e-mail search@example.com'] },
    ],
  },
  {
    name: 'a receiver of the same name has other settings',
    values: {
      receivers: { critical: { slack: { 'critical-alerts': { channel: '#sev1' } }, email: { oncall: { to: 'night@example.com' } } } },
    },
    strategy: { ...strategy, severities: { ...severities, critical: ['PagerDuty', 'Slack #sev1', 'e-mail night@example.com'] } },
  },
  {
    name: 'a route of the same name matches something else',
    values: { routing: { routes: { database: { matchers: { alert_group: { op: '=~', value: 'database|message-queue' } } } } } },
    strategy: { ...strategy, groups: { ...groups, 'message-queue': database } },
  },
  {
    name: 'a channel is taken out of a receiver',
    values: { receivers: { critical: { pagerduty: { default: null } }, warning: { slack: { alerts: null } } } },
    strategy: {
      ...strategy,
      severities: {
        ...severities,
        critical: critical.filter((one) => one !== 'PagerDuty'),
        warning: warning.filter((one) => !one.startsWith('Slack')),
      },
    },
  },
  {
    name: 'a receiver and its route are removed',
    values: { receivers: { database: null }, routing: { routes: { database: null } } },
    strategy: { ...strategy, groups: otherGroups },
  },
  {
    name: 'a route is switched off',
    values: { routing: { routes: { infrastructure: { enabled: false }, escalation: { enabled: false } } } },
    // An escalation that no route of its own takes is told as the alert is.
    strategy: { ...withoutEscalation, groups: { ...groups, infrastructure: [] } },
  },
  {
    name: 'a route is silent at times, and the windows are others',
    values: {
      routing: {
        repeatInterval: '12h',
        timeIntervals: { nights: { periods: { night: { times: [{ start: '22:00', end: '24:00' }] } } } },
        routes: { warning: { muteTimeIntervals: ['nights', 'maintenance'] }, info: { activeTimeIntervals: ['business-hours'] } },
      },
      alerting: { escalation: { after: '1h' } },
    },
    strategy,
  },
  {
    name: 'a webhook is told of everything but Watchdog',
    values: { routing: { routes: { webhook: { enabled: true } } } },
    strategy: { ...strategy, everything: ['webhook'] },
  },
  {
    name: "the dead man's switch has an address",
    values: { receivers: { 'dead-mans-switch': { webhook: { default: { urlKey: 'WEBHOOK_URL' } } } } },
    strategy: { ...strategy, watchdog: ['webhook'] },
  },
];
