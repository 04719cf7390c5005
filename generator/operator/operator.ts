import { template } from '@helm/ts-helm';
import { kebabCase } from '../alerts/kebab-case.ts';
import type { LentObject } from '../components/common/part.ts';
import { alertmanagerConfig, notificationTemplates, publicAddresses } from './alertmanager-config.ts';
import { client } from './client.ts';
import { clusterMonitors } from './cluster-monitors.ts';
import { podMonitor, serviceMonitor } from './discovered.ts';
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

const objects: readonly LentObject[] = [
  prometheusRule,
  podMonitor,
  serviceMonitor,
  ...stackMonitors,
  ...clusterMonitors,
  probes,
  scrapeConfigs,
  alertmanagerConfig,
  notificationTemplates,
  publicAddresses,
];

/** A file an object: Helm 3 prints a file of several documents even where none of them is there. */
function pathOf({ helper: { name } }: LentObject): string {
  return `operator/${kebabCase(name.slice(name.lastIndexOf('.') + 1))}.yaml`;
}

/** What the chart makes for the Prometheus Operator, and the helpers for it, which are lent to the subchart. */
export const operator = {
  templates: objects.map((one) => template(pathOf(one), one.document)),
  helpers: [
    ...objects.map(({ helper }) => helper),
    ...[relabelings, client, tlsConfig, httpConfig, receiver, fieldsOfRoute].map(({ helper }) => helper),
    ...integrationHelpers,
    operatorNotes.helper,
  ],
};
