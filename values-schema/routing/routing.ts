import { v } from '@helm/ts-helm';
import { inhibitRule } from './inhibition.ts';
import { groupLabels, rootTiming, route } from './route.ts';
import { timeInterval } from './time-interval.ts';

const label = (value: string) => ({ value });

/** Warnings of a service that say nothing new once the service is down. */
const symptoms = 'HighLatency|HighErrorRate|ServiceHighMemory|ServiceHighCPU';
/** Warnings of pods and targets that say nothing new once their node is away. */
const podSymptoms = 'PodCrashLooping|PodNotReady|MonitoringTargetDown';

/** What concerns the team of a group: what is for information goes to e-mail alone. */
const ofGroup = (group: string) => ({ alert_group: label(group), severity: { op: '=~' as const, value: 'critical|warning' } });

/** What pages is an incident each: a second node, server or queue must not join one that somebody has acknowledged. */
const paged = [...groupLabels, 'node', 'server', 'vhost', 'queue'];

/** Groups of alerts on what is several behind one service: servers of an exporter, queues of a broker. */
const severalInOne = 'database|message-queue';

/** What is critical mutes the warnings of the same group on the same thing. */
const criticalOf = (group: string, ...own: readonly string[]) => ({
  source: { severity: label('critical'), alert_group: label(group) },
  target: { severity: label('warning'), alert_group: label(group) },
  equal: ['cluster', 'namespace', 'service', ...own],
});

/** Where alerts go. The default routes are the notification strategy of the JobPilot platform. */
export const routing = v
  .object({
    defaultReceiver: v
      .string({ minLength: 1, maxLength: 128 })
      .default('default')
      .doc('Receiver of alerts that no route matches, by its name in receivers. Change it in the route other as well.'),
    ...rootTiming,
    routes: v
      .map(route, { keyForm: 'route' })
      .default({
        watchdog: {
          order: 10,
          receiver: 'dead-mans-switch',
          matchers: { alertname: label('Watchdog') },
          groupWait: '1s',
          groupInterval: '20s',
          repeatInterval: '50s',
        },
        webhook: { enabled: false, order: 20, receiver: 'webhook', continue: true },
        escalation: { order: 30, receiver: 'escalation', matchers: { escalation: label('true') }, groupBy: paged },
        database: { order: 100, receiver: 'database', matchers: ofGroup('database'), continue: true },
        infrastructure: { order: 110, receiver: 'infrastructure', matchers: ofGroup('infrastructure'), continue: true },
        business: { order: 120, receiver: 'business', matchers: ofGroup('business-metrics'), continue: true },
        critical: { order: 200, receiver: 'critical', matchers: { severity: label('critical') }, groupBy: paged, repeatInterval: '1h' },
        warning: { order: 210, receiver: 'warning', matchers: { severity: label('warning') } },
        info: { order: 220, receiver: 'info', matchers: { severity: label('info') }, repeatInterval: '24h' },
        // An alert that a continuing route took does not fall back to the default receiver by itself.
        other: { order: 900, receiver: 'default', matchers: { severity: { op: '!~', value: 'critical|warning|info' } } },
      })
      .doc('Routes by name, tried by order. Group routes continue, so that the severity routes after them apply as well.'),
    inhibitRules: v
      .map(inhibitRule, { keyForm: 'inhibition' })
      .default({
        'service-down': {
          source: { alertname: label('ServiceDown') },
          target: { alertname: { op: '=~', value: symptoms }, severity: label('warning') },
          equal: ['cluster', 'namespace', 'service'],
        },
        'critical-of-service': {
          source: { severity: label('critical'), alert_group: { op: '!~', value: severalInOne } },
          target: { severity: label('warning'), alert_group: { op: '!~', value: severalInOne } },
          equal: ['cluster', 'namespace', 'service'],
        },
        'critical-of-server': criticalOf('database', 'server'),
        'critical-of-queue': criticalOf('message-queue', 'vhost', 'queue'),
        'node-not-ready': {
          source: { alertname: label('NodeNotReady') },
          target: { alertname: { op: '=~', value: podSymptoms }, severity: label('warning') },
          equal: ['cluster', 'node'],
        },
      })
      .doc('Which alerts mute which, by name.'),
    timeIntervals: v
      .map(timeInterval, { keyForm: 'time interval' })
      .default({
        'business-hours': { periods: { week: { weekdays: ['monday:friday'], times: [{ start: '08:00', end: '18:00' }] } } },
        maintenance: { periods: {} },
      })
      .doc('Time intervals by name, for muteTimeIntervals and activeTimeIntervals of routes.'),
  })
  .doc('Where alerts go.');
