import type { AlertCase, AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series, type Series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { dropped, jump, steady, type Shape } from '../cases/shapes.ts';
import { namespace, podOf } from '../cases/targets.ts';

/** Minutes between two samples; a day has 144 of them. */
const step = 10;
const day = 144;
/** With so many users, as many percent leave within a day as leave users within a step. */
const users = 100 * day;

/** The cases of HighUserChurnRate. */
export function highUserChurnRateCases(all: Settings): AlertTest {
  const { alertGroups, metrics } = all;
  const settings = alertGroups.businessMetrics.alerts.HighUserChurnRate;
  const { threshold, minimumUsers } = settings;
  const left = (percent: number, shape: Shape = steady, in_ = namespace) =>
    series(metrics.churnedUsers, { ...podOf('auth'), namespace: in_ }, shape(percent));
  const active = (samples = `${String(users)}x*`, in_ = namespace) =>
    series(metrics.activeUsers, { ...podOf('web-app'), namespace: in_ }, samples);
  const since = (percent: number) => step * (Math.floor((day * threshold) / percent) + 1);
  const bad = threshold + 2;
  const firing = { labels: { namespace }, since: since(bad) };
  const seen = Math.min(day, since(bad) / step + minutesOf(settings.for) / step);
  const last = (since(bad) + minutesOf(settings.for)) / step + 5;
  return {
    name: 'HighUserChurnRate',
    settings,
    step,
    settles: day * step,
    cases: [
      {
        kinds: ['fires'],
        name: 'more leave than is tolerated',
        series: { ...left(bad), ...active() },
        fires: [firing],
        says: {
          summary: 'Too many users leave',
          description: `${String(Number(((bad * seen) / day).toPrecision(4)))}% of the active users left within 24 hours (namespace jobpilot); more than ${String(threshold)}% is too many.`,
        },
      },
      ...boundary({
        threshold,
        unit: '%',
        step: 0.01,
        series: (percent) => ({ ...left(percent * day, jump), ...active() }),
        fires: [{ ...firing, since: 10 * step, until: (8 + day) * step }],
      }),
      { kinds: ['quiet'], name: 'nobody leaves', series: { ...left(0), ...active() } },
      { kinds: ['few'], name: 'one user less than it takes', series: { ...left(1000), ...active(`${String(minimumUsers - 1)}x*`) } },
      {
        kinds: ['enough'],
        name: 'as many users as it takes',
        series: { ...left(1000), ...active(`${String(minimumUsers)}x*`) },
        fires: [{ ...firing, since: step }],
      },
      { kinds: ['missing'], name: 'no figure of active users', series: left(bad) },
      { kinds: ['missing'], name: 'no series of those who left', series: active() },
      {
        kinds: ['gone'],
        name: 'the active users disappear, and count for a day',
        series: { ...left(bad), ...active(`${String(users)}x${String(last)} stale`) },
        fires: [{ ...firing, until: (last + day - 1) * step }],
      },
      { kinds: ['reset'], name: 'a counter that starts at 0 anew', series: { ...left(threshold - 1, dropped), ...active() } },
      {
        kinds: ['several'],
        name: 'each namespace for itself',
        series: { ...left(bad), ...active(), ...left(bad, steady, 'staging'), ...active(undefined, 'staging') },
        fires: [firing, { ...firing, labels: { namespace: 'staging' } }],
      },
      ...severalPods(all, (percent) => ({ labels: { namespace }, since: since(percent) })),
    ],
  };
}

/** Every pod reports all users, each its own share of those who left. */
function severalPods(
  { alertGroups, metrics }: Settings,
  firing: (percent: number) => { readonly labels: Readonly<Record<string, string>>; readonly since: number },
): readonly AlertCase[] {
  const { threshold } = alertGroups.businessMetrics.alerts.HighUserChurnRate;
  const bad = threshold + 2;
  const left = (pod: number, samples: string): Series => series(metrics.churnedUsers, podOf('auth', pod), samples);
  const active = (pod: number): Series => series(metrics.activeUsers, podOf('web-app', pod), `${String(users)}x*`);
  const half = steady(bad / 2);
  const successor = { ...left(1, `0+${String(bad)}x72 stale`), ...left(2, `0x72 0+${String(bad)}x*`) };
  return [
    {
      kinds: ['several'],
      name: 'those who left add up over pods, the active users do not',
      series: { ...left(1, half), ...left(2, half), ...active(1), ...active(2) },
      fires: [firing(bad)],
    },
    {
      kinds: ['gone', 'several'],
      name: 'a pod that another one follows: their counters add up',
      series: { ...successor, ...active(1) },
      // At the end of the first counter half a step is assumed, the first step of the second cannot be seen.
      fires: [{ ...firing(bad), since: step * (Math.floor((day * threshold) / bad + 0.5) + 1) }],
    },
  ];
}
