import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { document, each, field, fields, file, manifest, notEmpty, str, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { global } from './global.ts';
import { inhibitRules } from './inhibit-rules.ts';
import { receiver } from './receivers/receiver.ts';
import { rootRoute } from './routes.ts';
import { timeIntervals } from './time-intervals.ts';

const { notifications, receivers, routing } = values;

/** alertmanager.yml. https://prometheus.io/docs/alerting/latest/configuration/ */
const configuration = document({
  global,
  templates: ['/etc/alertmanager/config/*.tmpl'],
  route: rootRoute,
  receivers: [each(receivers, 'receiver', (entry, name) => receiver({ receiver: entry, name }))],
  inhibit_rules: when<readonly object[]>(notEmpty(routing.inhibitRules), inhibitRules),
  time_intervals: when<readonly object[]>(notEmpty(routing.timeIntervals), timeIntervals),
});

/** The texts of notifications, by file. */
export const messageTemplates = {
  'notifications.tmpl': file('files/notifications.tmpl'),
  'notifications-email.tmpl': file('files/notifications-email.tmpl'),
  ...fields(each(notifications.templates, 'content', (content, name) => ({ ...field(str`${name}.tmpl`, content) }))),
};

const configMap = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('alertmanager', named('alertmanager-config')),
  data: {
    'alertmanager.yml': configuration,
    ...messageTemplates,
  },
});

/** The files that Alertmanager reads. */
export const config = template('alertmanager/config.yaml', when<object>(isInstalled('alertmanager'), configMap));
