import type { AlertCase } from './alert-test.ts';
import { minutesOf } from './minutes-of.ts';
import type { Labels, Series } from './series.ts';

interface Failures {
  readonly settings: { readonly for: string; readonly window: string };
  /** The series of one of several objects: the samples of one of its counters, and how all others stand still. */
  readonly series: (samples: string, number: number, counter: number) => Series;
  /** How many counters are added up. */
  readonly counters?: number;
  /** The labels of its alert. */
  readonly labels: (number: number) => Labels;
  /** What it says of so many failures. */
  readonly says: (failures: number) => { readonly summary: string; readonly description: string };
}

/** The minute at which the one failure happens. */
const once = 10;

/** The cases of an alert on any growth of counters that should never grow. */
export function failureCases({ settings, series, counters = 1, labels, says }: Failures): readonly AlertCase[] {
  const [wait, window] = [minutesOf(settings.for), minutesOf(settings.window)];
  const one = (samples: string, counter = 0) => series(samples, 1, counter);
  const firing = (number: number) => ({ labels: labels(number), since: 1 });
  const last = wait + 6;
  const others = Array.from({ length: counters }, (_, counter): AlertCase => ({
    kinds: counter === 0 ? ['fires'] : ['several'],
    name: counters === 1 ? 'it fails again and again' : `counter ${String(counter + 1)} grows`,
    series: one('0+1x*', counter),
    fires: [firing(1)],
    says: says(Math.min(wait + 1, window)),
  }));
  return [
    ...others,
    { kinds: ['quiet'], name: 'failures long ago', series: one('9x*') },
    { kinds: ['missing'], name: 'no series at all', series: {} },
    {
      kinds: ['interrupted'],
      name: 'one failure is forgotten with its window',
      series: one(`0x${String(once - 1)} 1x*`),
      fires: [{ labels: labels(1), since: once, until: once + window - 2 }],
    },
    { kinds: ['reset'], name: 'a counter that starts at 0 anew is no failure', series: one('99x20 0x*') },
    {
      kinds: ['gone'],
      name: 'what disappears while it fires',
      series: one(`0+1x${String(last)} stale`),
      fires: [{ ...firing(1), until: last + window - 2 }],
    },
    {
      kinds: ['several'],
      name: 'each for itself',
      series: { ...one('0+1x*'), ...series('0+1x*', 2, 0), ...series('9x*', 3, 0) },
      fires: [firing(1), firing(2)],
    },
  ];
}
