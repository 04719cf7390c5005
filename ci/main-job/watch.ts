import type { Cluster } from '../loopback/cluster.ts';
import type { Notification } from '../loopback/notification.ts';
import type { Job } from './job.ts';
import type { StandIns } from '../loopback/stand-ins/server.ts';
import { quiet, until } from '../loopback/wait.ts';

/** Seconds within which everything that comes has come, even on a busy machine. */
const generous = 120;

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
  async all(): Promise<readonly Notification[]> {
    const all = [...this.#standIns.deliveries, ...(await this.#cluster.mail.deliveries())];
    return all.filter((one) => !this.#isWatchdog(one));
  }

  hasWatchdog(): boolean {
    return this.#standIns.deliveries.some((one) => this.#isWatchdog(one));
  }

  /** All that came before the first phase, which it leaves out. */
  async begin(): Promise<readonly Notification[]> {
    const before = await this.#unseen();
    for (const one of before) this.#seen.add(one.id);
    return before;
  }

  /**
   * Waits until all that must come in a phase has come, then long enough for what must not come, and returns all that came.
   * What has not come after a generous time is left to whoever counts.
   * @param isComplete whether all that must come is among what came since the phase before
   */
  async phase(name: string, isComplete: (since: readonly Notification[]) => boolean): Promise<readonly Notification[]> {
    await until(`everyone is told: ${name}`, generous, async () => isComplete(await this.#unseen())).catch(() => undefined);
    await quiet(this.#job.quiet);
    return this.begin();
  }

  async #unseen(): Promise<readonly Notification[]> {
    return (await this.all()).filter((one) => !this.#seen.has(one.id));
  }

  #isWatchdog({ service, to, content }: Notification): boolean {
    const { deadMansSwitch } = this.#job;
    return (
      service === deadMansSwitch.service && to === deadMansSwitch.to && content.includes('Watchdog') && !content.includes('ServiceDown')
    );
  }
}
