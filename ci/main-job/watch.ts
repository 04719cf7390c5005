import type { Cluster } from './cluster.ts';
import type { Delivery } from './delivery.ts';
import type { Expected } from './expectations.ts';
import type { Job } from './job.ts';
import type { StandIns } from './stand-ins/server.ts';
import { quiet, until } from './wait.ts';

/** Watches what arrives, phase by phase. */
export class Watch {
  readonly #standIns: StandIns;
  readonly #cluster: Cluster;
  readonly #job: Job;
  readonly #seen = new Set<string>();

  constructor(standIns: StandIns, cluster: Cluster, job: Job) {
    this.#standIns = standIns;
    this.#cluster = cluster;
    this.#job = job;
  }

  /** Everything that arrived, Watchdog at its addressee aside. */
  async all(): Promise<readonly Delivery[]> {
    const all = [...this.#standIns.deliveries, ...(await this.#cluster.mail.deliveries())];
    return all.filter((one) => !this.#isWatchdog(one));
  }

  hasWatchdog(): boolean {
    return this.#standIns.deliveries.some((one) => this.#isWatchdog(one));
  }

  /** Waits for the first arrivals of a phase, then long enough for what must not come, and returns all that came. */
  async phase(name: string, addressees: readonly Expected[]): Promise<readonly Delivery[]> {
    const reached = async (): Promise<boolean> => {
      const since = await this.#unseen();
      return addressees.every(({ service, to }) => since.some((one) => one.service === service && one.to === to));
    };
    await until(`everyone is told: ${name}`, 45, reached).catch(() => undefined);
    await quiet(this.#job.quiet);
    const since = await this.#unseen();
    for (const one of since) this.#seen.add(one.id);
    return since;
  }

  async #unseen(): Promise<readonly Delivery[]> {
    return (await this.all()).filter((one) => !this.#seen.has(one.id));
  }

  #isWatchdog({ service, to, content }: Delivery): boolean {
    const { deadMansSwitch } = this.#job;
    return (
      service === deadMansSwitch.service && to === deadMansSwitch.to && content.includes('Watchdog') && !content.includes('ServiceDown')
    );
  }
}
