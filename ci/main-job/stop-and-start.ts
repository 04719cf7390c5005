import { failedNotifications } from '../loopback/api.ts';
import type { Cluster } from '../loopback/cluster.ts';
import type { Notification } from '../loopback/notification.ts';
import { allTold, describe, exactlyOnce, names, row, sameKeys, type Row } from './expectations.ts';
import { isEscalation } from './is-escalation.ts';
import type { Job } from './job.ts';
import type { ServiceProcess } from './service-process.ts';
import type { StandIns } from '../loopback/stand-ins/server.ts';
import { shortlyAfter } from '../loopback/wait.ts';
import type { Watch } from './watch.ts';

/** When the groups of alerts were first notified of, a group a service, the last of them; mail tells whole seconds only. */
function firstNotified(deliveries: readonly Notification[], services: readonly string[]): number {
  const exact = deliveries.filter((one) => one.service !== 'e-mail');
  return Math.max(...services.map((service) => Math.min(...exact.filter((one) => names(one.content, service)).map((one) => one.at))));
}

/** A job whose stack is ready. */
interface Run {
  readonly job: Job;
  readonly cluster: Cluster;
  readonly services: ServiceProcess;
  readonly watch: Watch;
  readonly standIns: StandIns;
  readonly log: (line: string) => void;
}

/** The services stop, everybody is told, and nobody reacts, so that the next person is told too. */
async function stop({ job, services: process, watch, log }: Run): Promise<{ readonly rows: readonly Row[]; readonly first: number }> {
  const { services, addressees, escalation, escalatedAfter } = job;
  const isLater = (one: Notification): boolean => isEscalation(one, escalation, addressees);
  const firing = { status: 'firing', services } as const;
  const since = performance.now() / 1000;
  await process.stop();
  log('stopped the services');
  const told = await watch.phase('the services are down and nobody reacts', (all) => {
    const { now = [], later = [] } = Object.groupBy(all, (one) => (isLater(one) ? 'later' : 'now'));
    return allTold(now, addressees, firing) && allTold(later, escalation, firing);
  });
  const { now = [], later = [] } = Object.groupBy(told, (one) => (isLater(one) ? 'later' : 'now'));
  const early = later.filter(({ service, at }) => service !== 'e-mail' && at < since + escalatedAfter); // Mail tells whole seconds only.
  const rows = [
    ...exactlyOnce('stopped', now, addressees, firing),
    ...exactlyOnce('escalated', later, escalation, firing),
    row('escalated before its time', 'nothing', early.map(describe).join(', ') || 'nothing'),
  ];
  return { rows, first: firstNotified(now, services) };
}

export async function stopAndStart(run: Run): Promise<readonly Row[]> {
  const { job, cluster, services: process, watch, standIns, log } = run;
  const { services, addressees, escalation } = job;
  const before = await watch.begin();
  const { rows: down, first } = await stop(run);

  // The members' clocks for a group differ by a fraction of a second. Where alerts change within it, one notifies of what was and
  // another of what is; so they change well between two notifications, as they nearly always do where these are minutes apart.
  await shortlyAfter(first, cluster.groupInterval);
  process.comeBack();
  log('started the services again');
  const told = [...new Map([...addressees, ...escalation].map((one) => [`${one.service} ${one.to}`, one])).values()];
  const resolved = { status: 'resolved', services } as const;
  const back = await watch.phase('the services are back', (all) => allTold(all, told, resolved));

  const all = await watch.all();
  for (const one of all) log(`${describe(one)}: ${services.filter((service) => names(one.content, service)).join(', ')}`);
  const failed = await Promise.all(cluster.alertmanagers.map((one) => failedNotifications(one.url)));
  return [
    row('before: nobody', 'nothing', before.map(describe).join(', ') || 'nothing'),
    ...down,
    ...exactlyOnce('started', back, told, resolved),
    ...told.filter((one) => one.service === 'pagerduty').map(({ service, to }) => sameKeys(all, service, to)),
    row('notifications that failed', '0', String(failed.reduce((sum, one) => sum + one, 0))),
    row('requests that a stand-in refused', 'none', standIns.refused.join('; ') || 'none'),
  ];
}
