import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusNotificationQueueFull. */
export function prometheusNotificationQueueFullCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusNotificationQueueFull;
  const { threshold } = settings;
  const bad = threshold + 1;
  const addresses = [
    'http://10.0.0.1:9093/api/v2/alerts',
    'http://10.0.0.2:9093/api/v2/alerts',
    'http://10.0.0.3:9093/api/v2/alerts',
  ] as const;
  const queue = (samples: string, number = 1) =>
    series('prometheus_notifications_queue_length', { ...memberOf('prometheus'), alertmanager: addresses[number - 1] ?? '' }, samples);
  const capacity = series('prometheus_notifications_queue_capacity', memberOf('prometheus'), '100x*');
  const labels = (number: number) => ({ namespace, pod: 'prometheus-0', alertmanager: addresses[number - 1] ?? '' });
  return {
    name: 'PrometheusNotificationQueueFull',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold - 1,
        bad,
        series: (samples, number) => ({ ...queue(samples, number), ...capacity }),
        labels,
        says: {
          summary: 'Alerts wait in Prometheus',
          description: `The notification queue of Prometheus jobpilot/prometheus-0 for ${addresses[0]} is ${String(bad)}% full; above ${String(threshold)}% alerts may soon be dropped.`,
        },
      }),
      ...boundary({
        threshold,
        unit: '%',
        step: 0.01,
        series: (percent) => ({ ...queue(`${String(percent)}x*`), ...capacity }),
        fires: [{ labels: labels(1), since: 0 }],
      }),
      { kinds: ['missing'], name: 'no figure for the capacity', series: queue('99x*') },
    ],
  };
}
