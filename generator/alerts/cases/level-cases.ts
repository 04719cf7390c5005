import type { AlertCase } from './alert-test.ts';
import { minutesOf } from './minutes-of.ts';
import type { Labels, Series } from './series.ts';

interface Level {
  readonly settings: { readonly for: string };
  /** A sample of a gauge with which all is well, and one with which it is not. */
  readonly good: number;
  readonly bad: number;
  /** The series of one of several objects, with these samples. */
  readonly series: (samples: string, number: number) => Series;
  /** The labels of its alert. */
  readonly labels: (number: number) => Labels;
  readonly says: { readonly summary: string; readonly description: string };
  /** Minutes for which a window hides that something became bad, still tells so of what is well again, or of what is gone. */
  readonly window?: { readonly hides?: number; readonly remembers?: number; readonly keeps?: number };
  /** Minutes between two samples. */
  readonly step?: number;
}

/** The cases of an alert on the level of a gauge, which is bad from the second sample on. */
export function levelCases({ settings, good, bad, series, labels, says, window = {}, step = 1 }: Level): readonly AlertCase[] {
  const { hides = 0, remembers = 0, keeps = 0 } = window;
  const wait = minutesOf(settings.for) / step;
  const one = (then: string) => series(`${String(good)} ${then}`, 1);
  const tooShort = wait + (hides - remembers) / step;
  const long = wait + hides / step + 5;
  const firing = (number: number) => ({ labels: labels(number), since: step + hides });
  return [
    { kinds: ['fires'], name: 'what the alert is about', series: one(`${String(bad)}x*`), fires: [firing(1)], says },
    { kinds: ['quiet'], name: 'all is well', series: one(`${String(good)}x*`) },
    { kinds: ['missing'], name: 'no series at all', series: {} },
    ...(tooShort < 1 ? [] : [interrupted(one(`${repeated(bad, tooShort)} ${String(good)}x*`))]),
    {
      kinds: ['gone'],
      name: 'what disappears while it fires',
      series: one(`${repeated(bad, long)} stale`),
      fires: [{ ...firing(1), until: long * step + keeps }],
    },
    {
      kinds: ['several'],
      name: 'each for itself',
      series: { ...one(`${String(bad)}x*`), ...series(`${String(good)} ${String(bad)}x*`, 2), ...series(`${String(good)}x*`, 3) },
      fires: [firing(1), firing(2)],
    },
  ];
}

function interrupted(series: Series): AlertCase {
  return { kinds: ['interrupted'], name: 'over just before it would fire', series };
}

/** A sample so many times. */
function repeated(sample: number, times: number): string {
  return `${String(sample)}x${String(times - 1)}`;
}
