import type { Json } from '../objects.ts';
import type { Tally } from '../tally.ts';
import type { Counted, Events } from './counted.ts';
import { storeIsKilled, storeRestarts, writerRestarts } from './durability.ts';
import { sameAnswers } from './same-answers.ts';
import { sameSamples } from './same-samples.ts';
import { Writers } from './writers.ts';

/** What a trial counted; what failed is missing. */
interface Result {
  readonly answers: Partial<Pick<Counted, 'arrived' | 'healthy' | 'down'>>;
  readonly events?: Events;
}

/** The checks of samples in the store, for a Prometheus with a database and for agents. */
export class Trial {
  readonly #tally: Tally;
  readonly #log: (line: string) => void;

  constructor(tally: Tally, log: (line: string) => void) {
    this.#tally = tally;
    this.#log = log;
  }

  /** Prometheus with a database: what it has itself is compared with what is in the store. */
  async server(objects: readonly Json[]): Promise<Result> {
    await using writers = await Writers.start(objects);
    const arrived = await this.#attempt('every sample of every replica arrives, with the external labels', () => sameSamples(writers));
    const healthy = await this.#attempt('the rules say in the store what they say in Prometheus, all being well', () =>
      sameAnswers(writers, objects, 'Watchdog'),
    );
    await writers.services.stop();
    const down = await this.#attempt('the rules say in the store what they say in Prometheus, the services being down', () =>
      sameAnswers(writers, objects, 'ServiceDown'),
    );
    const events = await this.#events('Prometheus', writers);
    return { answers: { ...(arrived && { arrived }), ...(healthy && { healthy }), ...(down && { down }) }, ...(events && { events }) };
  }

  /** Agents: they have no database, so each scrape tells its number. */
  async agent(objects: readonly Json[]): Promise<Result> {
    await using writers = await Writers.start(objects);
    const events = await this.#events('agent', writers);
    return { answers: {}, ...(events && { events }) };
  }

  async #events(sender: string, writers: Writers): Promise<Events | undefined> {
    const restarts = await this.#attempt(`${sender}: a restart of the store loses nothing`, () => storeRestarts(writers));
    const killed = await this.#attempt(`${sender}: a killed store loses what it had in memory at most`, () => storeIsKilled(writers));
    const restarted = await this.#attempt(`${sender}: a restart while the store is away loses what was not sent, and no more`, () =>
      writerRestarts(writers),
    );
    return restarts && killed && restarted && { storeRestarts: restarts, storeIsKilled: killed, writerRestarts: restarted };
  }

  async #attempt<T>(check: string, work: () => Promise<T>): Promise<T | undefined> {
    let result: T | undefined;
    await this.#tally.attempt(check, async () => {
      result = await work();
    });
    this.#log(`${result === undefined ? 'FAILED' : 'passed'}: ${check} ${JSON.stringify(result ?? '')}`);
    return result;
  }
}
