import { Exporter } from '../delivery/stack/exporter.ts';
import type { Pod } from '../main-job/pods.ts';
import { samplesOf, type Span } from './samples.ts';

/** Lost scrapes of a span. */
export interface Loss {
  readonly scrapes: number;
  /** When those were made that are not in the store, in Unix milliseconds. */
  readonly lost: readonly number[];
}

/** A pod that numbers its scrapes: each sample has a value of its own, so that none can be lost, or taken for another, unnoticed. */
export class NumberedScrapes implements AsyncDisposable {
  readonly #exporter: Exporter;
  /** When each was answered, in Unix milliseconds: the first has number 1. */
  readonly #times: readonly number[];
  readonly #began = Date.now();

  private constructor(exporter: Exporter, times: readonly number[]) {
    this.#exporter = exporter;
    this.#times = times;
  }

  static async start(): Promise<NumberedScrapes> {
    const times: number[] = [];
    const exporter = await Exporter.start('numbered', () => [`trial_scrape_number ${String(times.push(Date.now()))}`]);
    return new NumberedScrapes(exporter, times);
  }

  get pod(): Pod {
    return this.#exporter.pod;
  }

  /** Which scrapes of a span are not in a store, whichever replica made them. */
  async loss(store: string, { from, to }: Span): Promise<Loss> {
    const stored = await samplesOf(store, 'trial_scrape_number', { from: this.#began, to: Date.now() });
    const arrived = new Set([...stored.values()].flatMap((series) => [...series.values()]));
    const within = [...this.#times.entries()].filter(([, time]) => time > from && time <= to);
    return { scrapes: within.length, lost: within.filter(([index]) => !arrived.has(index + 1)).map(([, time]) => time) };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#exporter[Symbol.asyncDispose]();
  }
}
