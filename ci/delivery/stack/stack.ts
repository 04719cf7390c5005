import { knownAlertmanagers, members } from '../../loopback/api.ts';
import { loopbackCertificate } from '../../loopback/certificate.ts';
import { type Cluster, startCluster } from '../../loopback/cluster.ts';
import { Processes } from '../../loopback/processes.ts';
import type { Server } from '../../loopback/server.ts';
import { StandIns } from '../../loopback/stand-ins/server.ts';
import { until } from '../../loopback/wait.ts';
import type { Json } from '../../objects.ts';
import { Scratch } from '../../scratch.ts';
import type { Alert } from './alert.ts';
import type { Exporter } from './exporter.ts';
import { Gossip } from './gossip.ts';
import { Rules } from './rules.ts';
import { Told } from './told.ts';

/** Seconds that a stack may take until it is ready, even on a busy machine. */
const generous = 120;

/** Two Prometheus, three Alertmanagers and the stand-ins, all of which end with it. */
export class Stack implements AsyncDisposable {
  readonly cluster: Cluster;
  readonly standIns: StandIns;
  readonly processes: Processes;
  readonly told: Told;
  readonly rules: Rules;
  readonly gossip: Gossip;
  readonly #scratch: Scratch;

  private constructor(parts: Pick<Stack, 'cluster' | 'standIns' | 'processes' | 'gossip'>, objects: readonly Json[], scratch: Scratch) {
    this.cluster = parts.cluster;
    this.standIns = parts.standIns;
    this.processes = parts.processes;
    this.gossip = parts.gossip;
    this.told = new Told(parts.standIns, parts.cluster.mail);
    this.rules = new Rules(objects);
    this.#scratch = scratch;
  }

  /**
   * Starts a stack; see `ready`.
   * @param exporters what Prometheus scrapes beside the stack itself
   */
  static async start(objects: readonly Json[], exporters: readonly Exporter[] = []): Promise<Stack> {
    const scratch = new Scratch();
    const certificate = loopbackCertificate();
    const [standIns, processes, gossip] = [new StandIns(certificate), new Processes(), new Gossip()];
    const ground = { scratch, processes, standIns, certificate };
    const scraped = exporters.map((one) => one.pod);
    const cluster = await startCluster(ground, objects, scraped, { advertise: gossip.advertise });
    gossip.pids = () => cluster.alertmanagers.map((one) => one.pid);
    return new Stack({ cluster, standIns, processes, gossip }, objects, scratch);
  }

  /** The members that run. */
  get running(): readonly Server[] {
    return this.cluster.alertmanagers.filter((one) => one.pid !== undefined);
  }

  /** Waits until the cluster has settled and Prometheus sends to all of it. */
  async ready(): Promise<void> {
    const { mail, prometheus, alertmanagers } = this.cluster;
    await until('the mail server answers', generous, () => mail.isReady());
    await this.settled();
    for (const { name, url } of prometheus)
      await until(`${name} knows every Alertmanager`, generous, async () => (await knownAlertmanagers(url)) === alertmanagers.length);
  }

  /** Waits until each running member sees so many, itself among them. */
  async settled(count = this.running.length, ...of: readonly Server[]): Promise<void> {
    for (const { name, url } of of.length > 0 ? of : this.running)
      await until(`${name} sees ${String(count)} members`, generous, async () => (await members(url)) === count);
  }

  /**
   * Tells every running Alertmanager of alerts, as Prometheus does.
   * @throws Error where one does not take them
   */
  async post(...alerts: readonly Alert[]): Promise<void> {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(alerts) };
    for (const { name, url } of this.running) {
      const answer = await fetch(`${url}/api/v2/alerts`, request);
      if (!answer.ok) throw new Error(`${name} does not take the alerts: ${await answer.text()}`);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.processes[Symbol.asyncDispose]();
    await this.gossip[Symbol.asyncDispose]();
    await this.standIns[Symbol.asyncDispose]();
    this.#scratch[Symbol.dispose]();
  }
}
