import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { and, document, each, field, fields, file, manifest, notEmpty, str, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { certificateFiles, folderOf, serverName, webFiles } from '../common/tls.ts';
import { global } from './global.ts';
import { inhibitRules } from './inhibit-rules.ts';
import { receiver } from './receivers/receiver.ts';
import { rootRoute } from './routes.ts';
import { timeIntervals } from './time-intervals.ts';

const { componentTls, notifications, receivers, routing } = values;

/** alertmanager.yml. https://prometheus.io/docs/alerting/latest/configuration/ */
const configuration = document({
  global,
  templates: ['/etc/alertmanager/config/*.tmpl'],
  route: rootRoute,
  receivers: [each(receivers, 'receiver', (entry, name) => receiver({ receiver: entry, name }))],
  inhibit_rules: when<readonly object[]>(notEmpty(routing.inhibitRules), inhibitRules),
  time_intervals: when<readonly object[]>(notEmpty(routing.timeIntervals), timeIntervals),
});

const authority = `${folderOf('alertmanager')}/ca.crt`;

/** Each member proves itself to the others. https://prometheus.io/docs/alerting/latest/https/#gossip-traffic */
const gossip = document({
  tls_server_config: {
    ...certificateFiles('alertmanager'),
    client_ca_file: authority,
    client_auth_type: 'RequireAndVerifyClientCert',
  },
  tls_client_config: { ...certificateFiles('alertmanager'), ca_file: authority, server_name: serverName('alertmanager') },
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
    ...webFiles('alertmanager'),
    'gossip.yml': when<string>(and(componentTls.enabled, componentTls.gossip), gossip),
    ...messageTemplates,
  },
});

/** The files that Alertmanager reads. */
export const config = template('alertmanager/config.yaml', when<object>(isInstalled('alertmanager'), configMap));
