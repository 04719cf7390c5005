import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady, type Shape } from '../cases/shapes.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusRemoteWriteFailing. */
export function prometheusRemoteWriteFailingCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusRemoteWriteFailing;
  const { threshold } = settings;
  const window = minutesOf(settings.window);
  const remotes = ['mimir', 'thanos', 'victoria'] as const;
  const of = (number: number) => {
    const remote = remotes[number - 1] ?? '';
    return { ...memberOf('prometheus'), remote_name: remote, url: `http://${remote}/push` };
  };
  const labels = (number: number) => ({ namespace, pod: 'prometheus-0', remote_name: remotes[number - 1] ?? '' });
  const losing = (percent: number, shape: Shape = steady, number = 1) => ({
    ...series('prometheus_remote_storage_samples_failed_total', of(number), shape(1000 * percent)),
    ...series('prometheus_remote_storage_samples_total', of(number), shape(100_000)),
  });
  const fires = [{ labels: labels(1), since: 1 }];
  return {
    name: 'PrometheusRemoteWriteFailing',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: Math.max(0, threshold - 1),
        bad: threshold + 1,
        series: losing,
        labels,
        says: {
          summary: 'Remote write to mimir loses samples',
          description: `${String(threshold + 1)}% of the samples that Prometheus jobpilot/prometheus-0 writes to mimir are lost; ${String(threshold)}% are tolerated.`,
        },
        keeps: window - 2,
      }),
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => losing(percent), fires }),
      {
        kinds: ['missing'],
        name: 'no figure for what was written',
        series: series('prometheus_remote_storage_samples_failed_total', of(1), steady(1)),
      },
    ],
  };
}
