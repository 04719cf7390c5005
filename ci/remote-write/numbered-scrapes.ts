import { Exporter } from '../delivery/stack/exporter.ts';
import type { Pod } from '../loopback/pods.ts';
import { samplesOf, type Span } from './samples.ts';

/** Milliseconds from when Prometheus began a scrape that it gave up to when the pod, which may be late, numbered it. */
const givenUp = 2000;

/** Lost scrapes of a span. */
interface Loss {
  /** Those that Prometheus did not give up. */
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
    const span = { from: this.#began, to: Date.now() };
    const stored = await samplesOf(store, 'trial_scrape_number', span);
    const arrived = new Set([...stored.values()].flatMap((series) => [...series.values()]));
    const within = [...this.#times.entries()].filter(([, time]) => time > from && time <= to);
    const missing = within.filter(([index]) => !arrived.has(index + 1)).map(([, time]) => time);
    const up = await samplesOf(store, `up{pod="${this.pod.name}"}`, span);
    const failed = [...up.values()].flatMap((series) => [...series].filter(([, value]) => value === 0).map(([time]) => time));
    const lost = withoutGivenUp(missing, failed);
    return { scrapes: within.length - (missing.length - lost.length), lost };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#exporter[Symbol.asyncDispose]();
  }
}

/**
 * Of scrapes that a store has not, those that Prometheus did not give up: of one that took it too long, it keeps `up` alone, which is 0.
 * https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series
 * @param missing when the pod numbered them, in Unix milliseconds, in order
 * @param failed when Prometheus began those that it gave up, in Unix milliseconds
 */
export function withoutGivenUp(missing: readonly number[], failed: readonly number[]): readonly number[] {
  const left = new Set(failed);
  return missing.filter((time) => {
    const began = [...left].find((one) => one <= time && time - one <= givenUp);
    return began === undefined || !left.delete(began);
  });
}
