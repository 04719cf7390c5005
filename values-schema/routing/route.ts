import { v } from '@helm/ts-helm';
import { matchers } from './matchers.ts';

const names = (doc: string) =>
  v
    .array(v.string({ minLength: 1, maxLength: 128 }))
    .optional()
    .doc(doc);

const timing = {
  groupBy: v
    .array(v.string({ pattern: '^(\\.\\.\\.|[a-zA-Z_][a-zA-Z0-9_]*)$', form: 'a label name, or ... for all', minLength: 1 }))
    .optional()
    .doc('Labels to group alerts by; ... for every label.'),
  groupWait: v.duration().optional().doc('Time that a new group waits for more alerts.'),
  groupInterval: v.duration().optional().doc('Time between notifications of a group that changed.'),
  repeatInterval: v.duration().optional().doc('Time after which a notification is repeated.'),
};

const leaf = {
  enabled: v.boolean().default(true).doc('Enables the route.'),
  order: v
    .integer({ min: 0, max: 9999 })
    .default(0)
    .doc('Order among its siblings, lowest first; the first match wins unless it continues.'),
  receiver: v.string({ minLength: 1, maxLength: 128 }).doc('Name in receivers.'),
  matchers: matchers('Matchers of alerts; every alert matches where empty.'),
  continue: v.boolean().default(false).doc('Whether routes after it are tried as well.'),
  ...timing,
  muteTimeIntervals: names('Names in timeIntervals during which it is muted.'),
  activeTimeIntervals: names('Names in timeIntervals outside which it is muted.'),
};

/** A route below a route. Alertmanager allows more levels; two are what a reader follows. */
export const childRoute = v.object(leaf).named('ChildRoute').doc('A route below a route.');

/** A route. https://prometheus.io/docs/alerting/latest/configuration/#route */
export const route = v
  .object({
    ...leaf,
    routes: v.map(childRoute, { keyForm: 'route' }).default({}).doc('Routes below it, tried for the alerts that match it.'),
  })
  .named('Route')
  .doc('A route.');

/** The labels whose values part alerts into groups where a route says nothing else. */
export const groupLabels = ['alertname', 'cluster', 'namespace', 'service'] as const;

/** The timing of the root route. */
export const rootTiming = {
  groupBy: timing.groupBy.default([...groupLabels]),
  groupWait: timing.groupWait.default('30s'),
  groupInterval: timing.groupInterval.default('5m'),
  repeatInterval: timing.repeatInterval.default('4h'),
};
