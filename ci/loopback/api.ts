import { at, items } from '../objects.ts';

async function get(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${String(response.status)}`);
  return response.json();
}

/** How many members an Alertmanager sees in its cluster, once it has settled. https://prometheus.io/docs/alerting/latest/management_api/ */
export async function members(alertmanager: string): Promise<number> {
  const status = await get(`${alertmanager}/api/v2/status`);
  return at(status, 'cluster', 'status') === 'ready' ? items(at(status, 'cluster', 'peers')).length : 0;
}

/** The result of an instant query: one value a series. https://prometheus.io/docs/prometheus/latest/querying/api/ */
export async function query(prometheus: string, expression: string): Promise<readonly number[]> {
  const answer = await get(`${prometheus}/api/v1/query?query=${encodeURIComponent(expression)}`);
  return items(at(answer, 'data', 'result')).map((series) => Number(at(series, 'value', 1)));
}

/** How many Alertmanagers Prometheus sends to. */
export async function knownAlertmanagers(prometheus: string): Promise<number> {
  return items(at(await get(`${prometheus}/api/v1/alertmanagers`), 'data', 'activeAlertmanagers')).length;
}

/** Notifications that an Alertmanager could not deliver. */
export async function failedNotifications(alertmanager: string): Promise<number> {
  const metrics = await (await fetch(`${alertmanager}/metrics`)).text();
  const failed = metrics.matchAll(/^alertmanager_notifications_failed_total\{[^}]*\} (\S+)$/gmu);
  return [...failed].reduce((sum, [, count]) => sum + Number(count), 0);
}
