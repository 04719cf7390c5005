import type { Ground } from '../loopback/ground.ts';
import { freePorts } from '../loopback/ports.ts';
import type { Processes } from '../loopback/processes.ts';
import { until } from '../loopback/wait.ts';
import { tool } from '../paths.ts';

/** Seconds that a store may take to start on a busy machine. */
const patience = 60;

/** Milliseconds that it has to write what it knows to its folder. */
const grace = 60_000;

/**
 * A real VictoriaMetrics, a single node, on the loopback address. It can be ended and started again with the same data.
 * https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/
 */
export class Store {
  readonly name = 'victoria-metrics';
  /** The address of its APIs. */
  readonly url: string;
  readonly #processes: Processes;
  readonly #flags: readonly string[];

  private constructor(processes: Processes, address: string, flags: readonly string[]) {
    this.url = `http://${address}`;
    this.#processes = processes;
    this.#flags = flags;
  }

  /**
   * Starts an empty store and waits until it answers.
   * @param flags beside its folder and its address
   */
  static async start({ processes, scratch }: Ground, flags: readonly string[] = []): Promise<Store> {
    const [port = 0] = await freePorts(1);
    const address = `127.0.0.1:${String(port)}`;
    const own = [`-storageDataPath=${scratch.folder}/store`, `-httpListenAddr=${address}`, '-retentionPeriod=1y'];
    const store = new Store(processes, address, [...own, ...flags]);
    await store.start();
    return store;
  }

  /** Where samples go that the rendered configuration sends to an address: here, to the same path. */
  readonly remoteWrite = (url: string): string => this.url + new URL(url).pathname;

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    this.#processes.start(this.name, tool('victoria-metrics'), this.#flags);
    await until('the store answers', patience, async () => {
      this.#processes.mustRun(this.name);
      return (await fetch(`${this.url}/health`)).ok;
    });
  }

  /** Ends it as an upgrade does: it has time to write what it knows. */
  stop(): Promise<void> {
    return this.#processes.stop(this.name, grace);
  }

  /** Ends it as a lost node does. */
  kill(): Promise<void> {
    return this.#processes.kill(this.name);
  }

  /**
   * Takes lines in Prometheus' text format, each with its time in milliseconds.
   * https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/#how-to-import-data-in-prometheus-exposition-format
   * @throws Error where it refuses them
   */
  async take(lines: readonly string[]): Promise<void> {
    const answer = await fetch(`${this.url}/api/v1/import/prometheus`, { method: 'POST', body: `${lines.join('\n')}\n` });
    if (!answer.ok) throw new Error(`The store does not take the lines: ${await answer.text()}`);
  }
}
