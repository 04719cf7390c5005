import { renderedChart } from '../rendered-chart.ts';
import { Scratch } from '../scratch.ts';
import { knownAlertmanagers, members, query } from '../loopback/api.ts';
import { loopbackCertificate } from '../loopback/certificate.ts';
import { startCluster, type Cluster } from '../loopback/cluster.ts';
import type { Row } from './expectations.ts';
import type { Job } from './job.ts';
import { Processes } from '../loopback/processes.ts';
import { ServiceProcess } from './service-process.ts';
import { StandIns } from '../loopback/stand-ins/server.ts';
import { stopAndStart } from './stop-and-start.ts';
import { until } from '../loopback/wait.ts';
import { Watch } from './watch.ts';

/** Seconds that each step to a stack that is ready may take, even on a busy machine. */
const generous = 120;

async function untilReady({ mail, alertmanagers, prometheus }: Cluster, watch: Watch, job: Job): Promise<void> {
  await until('the mail server answers', generous, () => mail.isReady());
  for (const { name, url } of alertmanagers)
    await until(`${name} sees the whole cluster`, generous, async () => (await members(url)) === alertmanagers.length);
  for (const { name, url } of prometheus)
    await until(`${name} knows every Alertmanager`, generous, async () => (await knownAlertmanagers(url)) === alertmanagers.length);
  const scraped = job.services.map((service) => `up{service="${service}"} == 1`).join(' or ');
  for (const { name, url } of prometheus) {
    await until(`${name} scrapes every service`, generous, async () => (await query(url, scraped)).length === job.services.length);
    await until(`${name} finds nothing down`, generous, async () => (await query(url, 'ALERTS{alertname="ServiceDown"}')).length === 0);
  }
  await until("Watchdog reaches the dead man's switch", generous, () => Promise.resolve(watch.hasWatchdog()));
}

/**
 * Runs a job on the loopback address and says what came of it. Everything that it starts ends with it.
 * @param log told what happens
 * @throws Error where the stack does not come up
 */
export async function mainJob(job: Job, log: (line: string) => void): Promise<readonly Row[]> {
  const objects = await renderedChart(job.values, job.chart);
  using scratch = new Scratch();
  const certificate = loopbackCertificate();
  await using standIns = new StandIns(certificate);
  await using processes = new Processes();
  const services = await ServiceProcess.of({ processes, scratch }, job.services);
  services.start();
  // Before Prometheus looks for them, or they are down for it until they have started.
  await until('the services answer', generous, () => services.isReady());
  const cluster = await startCluster({ scratch, processes, standIns, certificate }, objects, services.pods);
  const watch = new Watch(standIns, cluster, job);
  try {
    const counts = `${String(cluster.prometheus.length)} Prometheus, ${String(cluster.alertmanagers.length)} Alertmanagers`;
    log(`started ${counts}, the services and the stand-ins`);
    await untilReady(cluster, watch, job);
    log('all are ready and Watchdog has arrived');
    return await stopAndStart({ job, cluster, services, watch, standIns, log });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${processes.lastWords()}`, { cause: error });
  }
}
