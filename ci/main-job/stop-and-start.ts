import { failedNotifications } from './api.ts';
import type { Cluster } from './cluster.ts';
import type { Delivery } from './delivery.ts';
import { describe, exactlyOnce, row, sameKeys, type Row } from './expectations.ts';
import type { Job } from './job.ts';
import type { ServiceProcess } from './service-process.ts';
import type { StandIns } from './stand-ins/server.ts';
import { shortlyAfter } from './wait.ts';
import type { Watch } from './watch.ts';

/** When the groups of alerts were first notified of, the last of them; mail tells whole seconds only. */
function firstNotified(deliveries: readonly Delivery[]): number {
  return Math.max(...deliveries.filter((one) => one.service !== 'e-mail').map((one) => one.at));
}

/** A job whose stack is ready. */
export interface Run {
  readonly job: Job;
  readonly cluster: Cluster;
  readonly services: ServiceProcess;
  readonly watch: Watch;
  readonly standIns: StandIns;
  readonly log: (line: string) => void;
}

/** Stops the services, waits until everyone is told and nobody reacts, starts them again, and says what arrived in each phase. */
export async function stopAndStart({ job, cluster, services: process, watch, standIns, log }: Run): Promise<readonly Row[]> {
  const { services, addressees, escalation } = job;
  const before = await watch.all();
  const rows = [row('before: nobody', 'nothing', before.map(describe).join(', ') || 'nothing')];

  await process.stop();
  log('stopped the services');
  const stopped = await watch.phase('the services are down', addressees);
  rows.push(...exactlyOnce('stopped', stopped, addressees, { status: 'firing', services }));
  if (escalation.length > 0) {
    rows.push(...exactlyOnce('escalated', await watch.phase('nobody reacted', escalation), escalation, { status: 'firing', services }));
  }

  // The members' clocks for a group differ by a fraction of a second. Where alerts change within it, one notifies of what was and
  // another of what is; so they change well between two notifications, as they nearly always do where these are minutes apart.
  await shortlyAfter(firstNotified(stopped), cluster.groupInterval);
  process.start();
  log('started the services again');
  const told = [...new Map([...addressees, ...escalation].map((one) => [`${one.service} ${one.to}`, one])).values()];
  rows.push(...exactlyOnce('started', await watch.phase('the services are back', told), told, { status: 'resolved', services }));

  const all = await watch.all();
  for (const { service, to } of told.filter((one) => one.service === 'pagerduty')) rows.push(sameKeys(all, service, to));
  const failed = await Promise.all(cluster.alertmanagers.map((one) => failedNotifications(one.url)));
  rows.push(row('notifications that failed', '0', String(failed.reduce((sum, one) => sum + one, 0))));
  rows.push(row('requests that a stand-in refused', 'none', standIns.refused.join('; ') || 'none'));
  return rows;
}
