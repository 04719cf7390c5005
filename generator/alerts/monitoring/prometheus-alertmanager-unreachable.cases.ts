import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady, type Shape } from '../cases/shapes.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusAlertmanagerUnreachable. */
export function prometheusAlertmanagerUnreachableCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusAlertmanagerUnreachable;
  const { threshold } = settings;
  const window = minutesOf(settings.window);
  const addresses = ['http://10.0.0.1:9093/api/v2/alerts', 'http://10.0.0.2:9093/api/v2/alerts'] as const;
  const labels = (number: number) => ({ namespace, pod: `prometheus-${String(number)}`, alertmanager: addresses[0] });
  const failing = (percent: number, shape: Shape = steady, number = 1, alertmanager: string = addresses[0]) => ({
    ...series('prometheus_notifications_errors_total', { ...memberOf('prometheus', number), alertmanager }, shape(1000 * percent)),
    ...series('prometheus_notifications_sent_total', { ...memberOf('prometheus', number), alertmanager }, shape(1000 * (100 - percent))),
  });
  const fires = [{ labels: labels(1), since: 1 }];
  return {
    name: 'PrometheusAlertmanagerUnreachable',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: Math.max(0, threshold - 1),
        bad: threshold + 1,
        series: failing,
        labels,
        says: {
          summary: 'Prometheus cannot reach an Alertmanager',
          description: `${String(threshold + 1)}% of the alerts that Prometheus jobpilot/prometheus-1 sends to ${addresses[0]} end in an error; ${String(threshold)}% are tolerated.`,
        },
        keeps: window - 2,
      }),
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => failing(percent), fires }),
      {
        kinds: ['missing'],
        name: 'no figure for what was sent',
        series: series('prometheus_notifications_errors_total', { ...memberOf('prometheus'), alertmanager: addresses[0] }, steady(1)),
      },
      {
        kinds: ['several'],
        name: 'one of two Alertmanagers is reached',
        series: { ...failing(100), ...failing(0, steady, 1, addresses[1]) },
        fires,
      },
    ],
  };
}
