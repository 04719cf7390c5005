import type { AlertCase } from './alert-test.ts';
import { minutesOf } from './minutes-of.ts';
import { dropped, endsAfter, idle, reset, steady, type Shape } from './shapes.ts';
import type { Labels, Series } from './series.ts';

interface Rate {
  readonly settings: { readonly for: string };
  /** Levels, in the unit of the threshold, with which all is well and with which it is not. */
  readonly good: number;
  readonly bad: number;
  /** The series of one of several objects at a level, its counters of this shape. */
  readonly series: (level: number, shape: Shape, number: number) => Series;
  /** The labels of its alert. */
  readonly labels: (number: number) => Labels;
  readonly says: { readonly summary: string; readonly description: string };
  /** The first minute at which the rate shows that it is bad. */
  readonly since?: number;
  /** Minutes for which the window tells of what is gone. */
  readonly keeps: number;
  /** Whether a reset of all counters leaves the level as it is, as it does with a ratio. */
  readonly isRatio?: boolean;
}

/** The cases of an alert on how counters grow. */
export function rateCases(rate: Rate): readonly AlertCase[] {
  const { good, bad, series, labels, says, since = 1, isRatio = true } = rate;
  const one = (level: number, shape: Shape) => series(level, shape, 1);
  const firing = (number: number) => ({ labels: labels(number), since });
  const bothBad = { ...one(bad, steady), ...series(bad, steady, 2), ...series(good, steady, 3) };
  return [
    { kinds: ['fires'], name: 'what the alert is about', series: one(bad, steady), fires: [firing(1)], says },
    { kinds: ['quiet'], name: 'all is well', series: one(good, steady) },
    { kinds: ['quiet'], name: 'nothing happens', series: one(bad, idle) },
    { kinds: ['missing'], name: 'no series at all', series: {} },
    { kinds: ['reset'], name: 'counters that start at 0 anew while all is well', series: one(good, dropped) },
    ...(isRatio ? [resetWhileFiring(one(bad, reset), firing(1))] : []),
    goneWhileFiring(rate, firing(1)),
    { kinds: ['several'], name: 'each for itself', series: bothBad, fires: [firing(1), firing(2)] },
  ];
}

function resetWhileFiring(series: Series, firing: { readonly labels: Labels; readonly since: number }): AlertCase {
  return { kinds: ['reset'], name: 'counters that start at 0 anew end nothing', series, fires: [firing] };
}

function goneWhileFiring({ settings, bad, series, keeps }: Rate, firing: { readonly labels: Labels; readonly since: number }): AlertCase {
  const last = firing.since + minutesOf(settings.for) + 5;
  return {
    kinds: ['gone'],
    name: 'what disappears while it fires',
    series: series(bad, endsAfter(last), 1),
    fires: [{ ...firing, until: last + keeps }],
  };
}
