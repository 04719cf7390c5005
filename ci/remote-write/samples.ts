import { ask } from '../load/prometheus.ts';
import { at, isMap, items, text } from '../objects.ts';

/** Samples by series and time: the value at each of its times, in Unix milliseconds. */
export type Samples = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A span of time in Unix milliseconds, without its begin. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Labels = Readonly<Record<string, string>>;

/** Differences that are named; of more there is only the number. */
const named = 5;

/** How far two values may be apart, as a share: the store keeps decimal digits, Prometheus binary ones. */
const rounding = 1e-12;

/**
 * A series by its labels.
 * @param added labels that it gets on its way, where it lacks them
 * @param without labels that do not count
 */
export function seriesKey(labels: unknown, added: Labels = {}, without: ReadonlySet<string> = new Set()): string {
  const all = Object.entries({ ...added, ...(isMap(labels) ? labels : {}) }).filter(([name]) => !without.has(name));
  return JSON.stringify(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The samples within a span. Values that are no number are left out: the store keeps none.
 * https://github.com/VictoriaMetrics/VictoriaMetrics/blob/v1.151.0/lib/storage/storage.go
 */
function numbers(pairs: readonly (readonly [number, number])[], { from, to }: Span): ReadonlyMap<number, number> {
  return new Map(pairs.filter(([time, value]) => time > from && time <= to && !Number.isNaN(value)));
}

/**
 * Every sample of a span of time of the series that a selector selects, in a Prometheus or in a store that answers as it does.
 * https://prometheus.io/docs/prometheus/latest/querying/api/#range-vectors
 * @param added external labels, which samples get on their way
 */
export async function samplesOf(server: string, selector: string, span: Span, added: Labels = {}): Promise<Samples> {
  const query = `${selector}[${String(span.to - span.from)}ms]`;
  const answer = await ask(server, 'query', { query, time: String(span.to / 1000) });
  const all = items(at(answer, 'result')).map((series) => {
    const pairs = items(at(series, 'values')).map((pair) => [Math.round(Number(at(pair, 0)) * 1000), numberOf(at(pair, 1))] as const);
    return [seriesKey(at(series, 'metric'), added), numbers(pairs, span)] as const;
  });
  return new Map(all.filter(([, samples]) => samples.size > 0));
}

/** https://prometheus.io/docs/prometheus/latest/querying/api/#expression-query-result-formats */
function numberOf(value: unknown): number {
  return Number(text(value).replace(/Inf$/u, 'Infinity'));
}

function isSame(one: number, other: number | undefined): boolean {
  if (other === undefined) return false;
  return one === other || Math.abs(one - other) <= Math.abs(one) * rounding;
}

/** How many samples there are. */
export function count(samples: Samples): number {
  return [...samples.values()].reduce((sum, series) => sum + series.size, 0);
}

/** What the second lacks, has otherwise or has beside what the first has, in words; empty where both are the same. */
export function differences(expected: Samples, got: Samples): string {
  const lacking = [...expected].flatMap(([series, samples]) =>
    [...samples].flatMap(([time, value]) => {
      const other = got.get(series)?.get(time);
      return isSame(value, other) ? [] : [`${series} at ${String(time)}: ${String(value)} is ${String(other ?? 'not there')}`];
    }),
  );
  const more = [...got].flatMap(([series, samples]) =>
    [...samples].flatMap(([time]) => (expected.get(series)?.has(time) === true ? [] : [`${series} at ${String(time)}: nobody sent it`])),
  );
  const all = [...lacking, ...more];
  if (all.length === 0) return '';
  return [`samples that differ: ${String(all.length)}`, ...all.slice(0, named)].join('\n');
}
