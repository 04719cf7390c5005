import { template } from '@helm/ts-helm';
import { alertmanagerConfig, notificationTemplates, publicAddresses } from './alertmanager-config.ts';
import { client } from './client.ts';
import { clusterMonitors } from './cluster-monitors.ts';
import { podMonitor, serviceMonitor } from './discovered.ts';
import type { OperatorObject } from './operator-object.ts';
import { probes } from './probes.ts';
import { prometheusRule } from './prometheus-rule.ts';
import { operatorNotes } from './notes.ts';
import { integrationHelpers } from './receivers/integrations.ts';
import { receiver } from './receivers/receiver.ts';
import { httpConfig, tlsConfig } from './receivers/setting.ts';
import { relabelings } from './relabelings.ts';
import { fieldsOfRoute } from './routes.ts';
import { scrapeConfigs } from './scrape-configs.ts';
import { stackMonitors } from './stack-monitors.ts';

const files: { readonly [path: string]: readonly OperatorObject[] } = {
  'operator/rules.yaml': [prometheusRule],
  'operator/monitors.yaml': [podMonitor, serviceMonitor, ...stackMonitors, ...clusterMonitors, probes, scrapeConfigs],
  'operator/notifications.yaml': [alertmanagerConfig, notificationTemplates, publicAddresses],
};

/** What the chart makes for the Prometheus Operator, and the helpers for it, which are lent to the subchart. */
export const operator = {
  templates: Object.entries(files).map(([path, objects]) => template(path, ...objects.map(({ document }) => document))),
  helpers: [
    ...Object.values(files).flatMap((objects) => objects.map(({ helper }) => helper)),
    ...[relabelings, client, tlsConfig, httpConfig, receiver, fieldsOfRoute].map(({ helper }) => helper),
    ...integrationHelpers,
    operatorNotes.helper,
  ],
};
