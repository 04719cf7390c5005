import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady, type Shape } from '../cases/shapes.ts';
import { memberOf, namespace } from '../cases/targets.ts';
import { humanizedSeconds } from '../cases/words.ts';

/** The cases of PrometheusScrapesSlow. */
export function prometheusScrapesSlowCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusScrapesSlow;
  const { threshold } = settings;
  const window = minutesOf(settings.window);
  const labels = (number: number) => ({ namespace, pod: `prometheus-${String(number)}` });
  const scrapes = (seconds: number, shape: Shape = steady, number = 1) => ({
    ...series('prometheus_target_scrape_duration_seconds_sum', memberOf('prometheus', number), shape(1000 * seconds)),
    ...series('prometheus_target_scrape_duration_seconds_count', memberOf('prometheus', number), shape(1000)),
  });
  return {
    name: 'PrometheusScrapesSlow',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: threshold / 2,
        bad: threshold + 0.5,
        series: scrapes,
        labels,
        says: {
          summary: 'Scrapes are slow',
          description: `A scrape of Prometheus jobpilot/prometheus-1 takes ${humanizedSeconds(threshold + 0.5)} on average (last ${settings.window}); ${String(threshold)}s are tolerated.`,
        },
        keeps: window - 2,
      }),
      ...boundary({
        threshold,
        unit: 's',
        step: 0.001,
        series: (seconds) => scrapes(seconds),
        fires: [{ labels: labels(1), since: 1 }],
      }),
    ],
  };
}
