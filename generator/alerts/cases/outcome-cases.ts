import type { AlertCase, Firing } from './alert-test.ts';
import { series, type Series } from './series.ts';
import type { Settings } from './settings.ts';
import { jump, steady, type Shape } from './shapes.ts';
import { podOf } from './targets.ts';

interface Outcomes {
  readonly metrics: Settings['metrics'];
  readonly metric: string;
  readonly service: string;
  readonly minimumCount: number;
  /** The window in minutes. */
  readonly window: number;
  readonly firing: Firing;
  /** A share of failures, in percent, with which the alert fires, and one with which it does not. */
  readonly bad: number;
  readonly good: number;
}

/** What may become of a thing that services count by outcome, in so many percent of all cases a failure. */
export function outcomes(
  { metrics, metric, service }: Pick<Outcomes, 'metrics' | 'metric' | 'service'>,
  percent: number,
  { shape = steady, pod = 1, failure = 'failure' }: { readonly shape?: Shape; readonly pod?: number; readonly failure?: string } = {},
): Series {
  const counted = (outcome: string, count: number) =>
    series(metric, { ...podOf(service, pod), [metrics.outcomeLabel]: outcome }, shape(1000 * count));
  return { ...counted(metrics.successOutcome, 100 - percent), ...counted(failure, percent) };
}

/** The cases of an alert on the share of failures that are about missing outcomes, few events and several pods. */
export function outcomeCases(counted: Outcomes): readonly AlertCase[] {
  const { metrics, metric, service, minimumCount, window, firing, bad, good } = counted;
  const only = (outcome: string, samples: string) => series(metric, { ...podOf(service), [metrics.outcomeLabel]: outcome }, samples);
  const fires = [firing];
  return [
    { kinds: ['missing', 'quiet'], name: 'no failures, so no series of them', series: only(metrics.successOutcome, steady(100)) },
    { kinds: ['missing'], name: 'failures only, so no series of successes', series: only('failure', steady(100)), fires },
    { kinds: ['few'], name: 'one event in the window less than it takes', series: only('failure', jump(minimumCount - 1)) },
    {
      kinds: ['enough'],
      name: 'as many events in the window as it takes',
      series: only('failure', jump(minimumCount)),
      fires: [{ ...firing, since: 10, until: 8 + window }],
    },
    { kinds: ['fires'], name: 'another outcome than success is a failure', series: outcomes(counted, bad, { failure: 'declined' }), fires },
    {
      kinds: ['several'],
      name: 'failures of all pods add up',
      series: { ...outcomes(counted, bad), ...outcomes(counted, bad, { pod: 2 }) },
      fires,
    },
    {
      kinds: ['several'],
      name: 'one bad pod of two does not make a bad service',
      series: { ...outcomes(counted, bad), ...outcomes(counted, good - (bad - good), { pod: 2 }) },
    },
  ];
}
