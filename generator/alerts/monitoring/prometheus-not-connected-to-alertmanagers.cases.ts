import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusNotConnectedToAlertmanagers. */
export function prometheusNotConnectedToAlertmanagersCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusNotConnectedToAlertmanagers;
  const hides = minutesOf(settings.window) - 1;
  return {
    name: 'PrometheusNotConnectedToAlertmanagers',
    settings,
    cases: levelCases({
      settings,
      good: 1,
      bad: 0,
      series: (samples, number) => series('prometheus_notifications_alertmanagers_discovered', memberOf('prometheus', number), samples),
      labels: (number) => ({ namespace, pod: `prometheus-${String(number)}` }),
      says: {
        summary: 'Prometheus knows no Alertmanager',
        description: `Prometheus jobpilot/prometheus-1 has found no Alertmanager for ${settings.window}: no alert of it is delivered.`,
      },
      window: { hides, keeps: hides },
    }),
  };
}
