import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusConfigReloadFailed. */
export function prometheusConfigReloadFailedCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusConfigReloadFailed;
  const loaded = (samples: string, number = 1) =>
    series('prometheus_config_last_reload_successful', memberOf('prometheus', number), samples);
  const labels = (number: number) => ({ namespace, pod: `prometheus-${String(number)}` });
  /** The worst of the last minutes counts. */
  const remembers = 4;
  return {
    name: 'PrometheusConfigReloadFailed',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 1,
        bad: 0,
        series: loaded,
        labels,
        says: {
          summary: 'Prometheus cannot load its configuration',
          description: 'Prometheus jobpilot/prometheus-1 refused its changed configuration or rules and runs on the old ones.',
        },
        window: { remembers, keeps: remembers },
      }),
      {
        kinds: ['missing'],
        name: 'failed scrapes in between do not end it',
        series: loaded(`1 0x8 _x${String(remembers)} 0x*`),
        fires: [{ labels: labels(1), since: 1 }],
      },
    ],
  };
}
