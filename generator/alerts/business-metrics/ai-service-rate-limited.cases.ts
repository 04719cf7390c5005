import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { firstMinuteOver, minutesKept } from '../cases/rate-window.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady, type Shape } from '../cases/shapes.ts';
import { namespace, podOf } from '../cases/targets.ts';
import { humanized } from '../cases/words.ts';

/** The cases of AIServiceRateLimited. */
export function aiServiceRateLimitedCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.businessMetrics.alerts.AIServiceRateLimited;
  const { threshold } = settings;
  const window = minutesOf(settings.window);
  const services = ['ai-service', 'chat', 'search'] as const;
  const labels = (number: number) => ({ namespace, service: services[number - 1] ?? '' });
  const refused = (perMinute: number, shape: Shape = steady, service = 'ai-service', pod = 1) =>
    series(metrics.aiRateLimitedRequests, podOf(service, pod), shape(perMinute));
  const since = (perMinute: number) => firstMinuteOver(window, threshold, perMinute);
  const firing = (perMinute: number) => [{ labels: labels(1), since: since(perMinute) }];
  const bad = threshold * 1.9;
  const seen = (bad * Math.min(window, since(bad) + minutesOf(settings.for))) / window;
  return {
    name: 'AIServiceRateLimited',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: threshold - 1,
        bad,
        since: since(bad),
        series: (perMinute, shape, number) => refused(perMinute, shape, services[number - 1]),
        labels,
        says: {
          summary: 'An AI provider limits the rate of requests',
          description: `${humanized(seen)} requests a minute of jobpilot/ai-service were refused by an AI provider because of its rate limit (over the last ${settings.window}); ${String(threshold)} a minute are tolerated.`,
        },
        keeps: minutesKept(window, threshold, bad),
        isRatio: false,
      }),
      ...boundary({ threshold, unit: ' a minute', step: 0.01, series: (n) => refused(n), fires: firing(threshold + 0.01) }),
      {
        kinds: ['several'],
        name: 'what two pods count adds up',
        series: { ...refused(bad / 2), ...refused(bad / 2, steady, 'ai-service', 2) },
        fires: firing(bad),
      },
    ],
  };
}
