import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { idle, steady, type Shape } from '../cases/shapes.ts';
import { namespace, podOf } from '../cases/targets.ts';

/** The cases of HighErrorRate. */
export function highErrorRateCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.serviceHealth.alerts.HighErrorRate;
  const { threshold, minimumCount } = settings;
  const window = minutesOf(settings.window);
  const services = ['web-app', 'auth', 'ai-service'] as const;
  const labels = (number: number) => ({ namespace, service: services[number - 1] ?? '' });
  const answers = (status: string, samples: string, service = 'web-app', pod = 1) =>
    series(metrics.httpRequests, { ...podOf(service, pod), [metrics.httpStatusLabel]: status }, samples);
  const failing = (percent: number, shape: Shape = steady, service = 'web-app', pod = 1) => ({
    ...answers('200', shape(1000 * (100 - percent)), service, pod),
    ...answers('503', shape(1000 * percent), service, pod),
  });
  const fires = [{ labels: labels(1), since: 1 }];
  return {
    name: 'HighErrorRate',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: threshold - 1,
        bad: threshold + 1,
        series: (percent, shape, number) => failing(percent, shape, services[number - 1]),
        labels,
        says: {
          summary: 'Service web-app fails more than usual',
          description: `jobpilot/web-app answered ${String(threshold + 1)}% of the requests of the last ${settings.window} with 5xx; more than ${String(threshold)}% is too many.`,
        },
        keeps: window - 2,
      }),
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => failing(percent), fires }),
      { kinds: ['missing', 'quiet'], name: 'no errors, so no series of errors', series: answers('200', steady(100)) },
      { kinds: ['missing'], name: 'errors only, so no series of successes', series: answers('500', steady(100)), fires },
      { kinds: ['quiet'], name: 'errors of the client', series: { ...answers('200', idle(0)), ...answers('404', steady(100)) } },
      { kinds: ['few'], name: 'one request in the window less than it takes', series: answers('503', steady((minimumCount - 1) / window)) },
      {
        kinds: ['enough'],
        name: 'as many requests in the window as it takes',
        series: answers('503', steady(minimumCount / window)),
        fires: [{ labels: labels(1), since: window }],
      },
      {
        kinds: ['several'],
        name: 'one bad pod of three does not make a bad service',
        series: { ...failing(2 * threshold), ...failing(0, steady, 'web-app', 2), ...failing(0, steady, 'web-app', 3) },
      },
      {
        kinds: ['several'],
        name: 'errors of all pods add up',
        series: { ...failing(threshold + 1), ...failing(threshold + 1, steady, 'web-app', 2) },
        fires,
      },
    ],
  };
}
