import { ask } from '../load/prometheus.ts';
import { loopbackCertificate } from '../loopback/certificate.ts';
import type { Ground } from '../loopback/ground.ts';
import { Processes } from '../loopback/processes.ts';
import { startPrometheusServers } from '../loopback/prometheus-servers.ts';
import type { Server } from '../loopback/server.ts';
import { ServiceProcess } from '../main-job/service-process.ts';
import { StandIns } from '../loopback/stand-ins/server.ts';
import { quiet, until } from '../loopback/wait.ts';
import { at, items, type Json } from '../objects.ts';
import { Scratch } from '../scratch.ts';
import { mainJobOfProduction } from '../main-job/production.ts';
import { NumberedScrapes } from './numbered-scrapes.ts';
import { Store } from './store.ts';

/** Seconds that the stack may take to come up on a busy machine. */
const patience = 120;

/** Seconds of samples that there are before anything is looked at. */
const history = 20;

/** Every Prometheus of a rendered chart, what it scrapes, and the store to which it writes; all of it ends with it. */
export class Writers implements AsyncDisposable {
  readonly prometheus: readonly Server[];
  readonly store: Store;
  readonly numbered: NumberedScrapes;
  readonly services: ServiceProcess;
  readonly #ground: Ground;

  private constructor(parts: Pick<Writers, 'prometheus' | 'store' | 'numbered' | 'services'>, ground: Ground) {
    this.prometheus = parts.prometheus;
    this.store = parts.store;
    this.numbered = parts.numbered;
    this.services = parts.services;
    this.#ground = ground;
  }

  /** @param objects the rendered chart */
  static async start(objects: readonly Json[]): Promise<Writers> {
    const certificate = loopbackCertificate();
    const ground = { scratch: new Scratch(), processes: new Processes(), standIns: new StandIns(certificate), certificate };
    const store = await Store.start(ground);
    const numbered = await NumberedScrapes.start();
    const services = await ServiceProcess.of(ground, mainJobOfProduction.services);
    services.start();
    const prometheus = await startPrometheusServers(ground, objects, [...services.pods, numbered.pod], store.remoteWrite);
    const writers = new Writers({ prometheus, store, numbered, services }, ground);
    await writers.#ready();
    return writers;
  }

  /** Waits until every replica scrapes and what it scrapes arrives, and for some samples more. */
  async #ready(): Promise<void> {
    await until('the store has samples of every replica', patience, async () => {
      const answer = await ask(this.store.url, 'query', { query: 'count by (replica) (trial_scrape_number)', nocache: '1' });
      return items(at(answer, 'result')).length === this.prometheus.length;
    });
    await quiet(history);
  }

  /** The first replica. */
  get first(): Server {
    const [first] = this.prometheus;
    if (first === undefined) throw new Error('The rendered chart has no Prometheus.');
    return first;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#ground.processes[Symbol.asyncDispose]();
    await this.numbered[Symbol.asyncDispose]();
    this.#ground.scratch[Symbol.dispose]();
  }
}
