import { fields, when, within, type Node } from '@helm/ts-helm';
import type { AlertValues } from '../alerts/alert-values.ts';
import { businessMetrics } from './business-metrics.ts';
import { dashboardText, type DashboardDefinition } from './dashboard.ts';
import { database } from './database.ts';
import { infrastructure } from './infrastructure.ts';
import { logs } from './logs.ts';
import { messageQueue } from './message-queue.ts';
import { monitoring } from './monitoring.ts';
import { overview } from './overview.ts';
import { service } from './service.ts';
import { serviceHealth } from './service-health.ts';

const always = [overview, service, serviceHealth, infrastructure, database, messageQueue, businessMetrics, monitoring];

/** All dashboards, in the order in which they are written. */
export function dashboards(values: AlertValues): readonly DashboardDefinition[] {
  return [...always.map((make) => make(values)), logs()];
}

/**
 * The dashboards as the data of a ConfigMap, a file each.
 * @param withLogs whether there is a Loki to ask: the dashboard of the logs is written only then
 */
export function dashboardFiles(values: AlertValues, withLogs: Node<boolean>): { readonly [file: string]: string | Node<string> } {
  const files = dashboards(values).map((definition): [string, Node<string>] => {
    const text = dashboardText(definition);
    return [`${definition.name}.json`, definition.name === 'logs' ? when<string>(withLogs, text) : text];
  });
  return { ...fields(within<object>(values.metrics, 'metrics', Object.fromEntries(files))) };
}
