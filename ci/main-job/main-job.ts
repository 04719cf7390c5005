import { template } from '../helm.ts';
import { readObjects, type Json } from '../objects.ts';
import { chart as ourChart } from '../paths.ts';
import { complaintOf } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { failedNotifications, knownAlertmanagers, members, query } from './api.ts';
import { loopbackCertificate } from './certificate.ts';
import { startCluster, type Cluster } from './cluster.ts';
import type { Delivery } from './delivery.ts';
import { describe, exactlyOnce, row, sameKeys, type Row } from './expectations.ts';
import type { Job } from './job.ts';
import { Processes } from './processes.ts';
import { ServiceProcess } from './service-process.ts';
import { StandIns } from './stand-ins/server.ts';
import { shortlyAfter, until } from './wait.ts';
import { Watch } from './watch.ts';

async function render({ chart = ourChart, values }: Job): Promise<readonly Json[]> {
  const rendered = await template('helm4', values, chart);
  if (rendered.status !== 0) throw new Error(`Cannot render the chart: ${complaintOf(rendered)}`);
  return readObjects(rendered.stdout);
}

async function untilReady({ mail, alertmanagers, prometheus }: Cluster, watch: Watch, job: Job): Promise<void> {
  await until('the mail server answers', 60, () => mail.isReady());
  for (const { name, url } of alertmanagers)
    await until(`${name} sees the whole cluster`, 90, async () => (await members(url)) === alertmanagers.length);
  for (const { name, url } of prometheus)
    await until(`${name} knows every Alertmanager`, 60, async () => (await knownAlertmanagers(url)) === alertmanagers.length);
  const scraped = job.services.map((service) => `up{service="${service}"} == 1`).join(' or ');
  for (const { name, url } of prometheus)
    await until(`${name} scrapes every service`, 60, async () => (await query(url, scraped)).length === job.services.length);
  await until("Watchdog reaches the dead man's switch", 90, () => Promise.resolve(watch.hasWatchdog()));
}

/**
 * Runs a job on the loopback address and says what came of it. Everything that it starts ends with it.
 * @param log told what happens
 * @throws Error where the stack does not come up
 */
export async function mainJob(job: Job, log: (line: string) => void): Promise<readonly Row[]> {
  const objects = await render(job);
  using scratch = new Scratch();
  const certificate = loopbackCertificate();
  await using standIns = new StandIns(certificate);
  await using processes = new Processes();
  const services = await ServiceProcess.of(processes, job.services);
  services.start();
  const cluster = await startCluster({ scratch, processes, standIns, certificate }, objects, services.pods);
  const watch = new Watch(standIns, cluster, job);
  try {
    const counts = `${String(cluster.prometheus.length)} Prometheus, ${String(cluster.alertmanagers.length)} Alertmanagers`;
    log(`started ${counts}, the services and the stand-ins`);
    await untilReady(cluster, watch, job);
    log('all are ready and Watchdog has arrived');
    return await stopAndStart({ job, cluster, services, watch, standIns, log });
  } catch (error) {
    const names = ['services', 'mailpit', 'prometheus-0', 'alertmanager-0'];
    for (const name of names) log(`--- ${name} said at the end:\n${processes.said(name).slice(-1500)}`);
    throw error;
  }
}

/** When the groups of alerts were first notified of, the last of them; mail tells whole seconds only. */
function firstNotified(deliveries: readonly Delivery[]): number {
  return Math.max(...deliveries.filter((one) => one.service !== 'e-mail').map((one) => one.at));
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

async function stopAndStart({ job, cluster, services: process, watch, standIns, log }: Run): Promise<readonly Row[]> {
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
