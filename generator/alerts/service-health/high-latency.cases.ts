import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady, type Shape } from '../cases/shapes.ts';
import { namespace, podOf } from '../cases/targets.ts';
import { humanizedSeconds } from '../cases/words.ts';

/** The cases of HighLatency. */
export function highLatencyCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.serviceHealth.alerts.HighLatency;
  const { threshold, minimumCount } = settings;
  const window = minutesOf(settings.window);
  const services = ['web-app', 'auth', 'ai-service'] as const;
  const labels = (number: number) => ({ namespace, service: services[number - 1] ?? '' });
  /** Requests a minute: how many in all, and how many of them within half the threshold, within it and within twice as long. */
  const requests = (all: number, [half, within]: readonly [number, number], shape: Shape = steady, pod = podOf('web-app')) => {
    const bucket = (le: string, count: number) => series(`${metrics.httpRequestDuration}_bucket`, { ...pod, le }, shape(count));
    return {
      ...bucket(String(threshold / 2), half),
      ...bucket(String(threshold), within),
      ...bucket(String(threshold * 2), all),
      ...bucket('+Inf', all),
      ...series(`${metrics.httpRequestDuration}_count`, pod, shape(all)),
    };
  };
  /** So many percent within the threshold, none much faster. */
  const within = (percent: number, shape: Shape = steady, service = 'web-app') =>
    requests(10_000, [0, percent * 100], shape, podOf(service));
  const fires = [{ labels: labels(1), since: 1 }];
  return {
    name: 'HighLatency',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: 96,
        bad: 90,
        series: (percent, shape, number) => within(percent, shape, services[number - 1]),
        labels,
        // Half of the tenth that is slower lies between the threshold and twice the threshold.
        says: {
          summary: 'Service web-app answers slowly',
          description: `One request in twenty to jobpilot/web-app took longer than ${humanizedSeconds(1.5 * threshold)} (P95 over the last ${settings.window}); more than ${String(threshold)}s is too slow.`,
        },
        keeps: window - 2,
      }),
      ...boundary({
        threshold: 95,
        unit: '% within the threshold',
        step: 0.01,
        side: 'under',
        series: (percent) => within(percent),
        fires,
      }),
      {
        kinds: ['quiet'],
        name: 'pods that are of no service',
        series: requests(10_000, [0, 0], steady, { job: 'kubernetes-pods', namespace, pod: 'tool' }),
      },
      { kinds: ['few'], name: 'one request less than it takes', series: requests((minimumCount - 1) / window, [0, 0]) },
      {
        kinds: ['enough', 'several'],
        name: 'as many requests as it takes, in two pods together',
        series: {
          ...requests(minimumCount / window / 2, [0, 0]),
          ...requests(minimumCount / window / 2, [0, 0], steady, podOf('web-app', 2)),
        },
        fires: [{ labels: labels(1), since: window }],
      },
      {
        kinds: ['several'],
        name: 'a slow pod among fast ones: the quantile is that of the service',
        series: { ...requests(1000, [1000, 1000]), ...requests(50, [0, 0], steady, podOf('web-app', 2)) },
      },
      {
        kinds: ['several'],
        name: 'buckets of all pods add up',
        series: { ...requests(1000, [1000, 1000]), ...requests(200, [0, 0], steady, podOf('web-app', 2)) },
        fires,
      },
    ],
  };
}
