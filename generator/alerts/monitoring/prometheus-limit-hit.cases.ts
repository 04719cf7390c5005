import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';
import { together } from '../cases/together.ts';

const counters = [
  'prometheus_target_scrape_pool_exceeded_target_limit_total',
  'prometheus_target_scrape_pool_exceeded_label_limits_total',
  'prometheus_target_scrapes_exceeded_sample_limit_total',
  'prometheus_target_scrapes_exceeded_body_size_limit_total',
];

/** The cases of PrometheusLimitHit. */
export function prometheusLimitHitCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusLimitHit;
  const all = (samples: string, number: number, grows: number) =>
    together(counters.map((name, index) => series(name, memberOf('prometheus', number), index === grows ? samples : '3x*')));
  const summary = 'Scrapes are dropped because of a limit';
  return {
    name: 'PrometheusLimitHit',
    settings,
    settles: minutesOf(settings.window),
    cases: [
      ...failureCases({
        settings,
        counters: counters.length,
        series: all,
        labels: (number) => ({ namespace, pod: `prometheus-${String(number)}` }),
        says: (failures) => ({
          summary,
          description: `Prometheus jobpilot/prometheus-1 dropped ${String(failures)} scrapes within ${settings.window} because of a limit on targets, labels, samples or body size.`,
        }),
      }),
      { kinds: ['missing'], name: 'only one of the counters', series: series(counters[0] ?? '', memberOf('prometheus'), '0+1x*') },
    ],
  };
}
