import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';
import { together } from '../cases/together.ts';

const counters = [
  'prometheus_target_scrapes_sample_duplicate_timestamp_total',
  'prometheus_target_scrapes_sample_out_of_order_total',
  'prometheus_target_scrapes_sample_out_of_bounds_total',
];

/** The cases of PrometheusSamplesRejected. */
export function prometheusSamplesRejectedCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusSamplesRejected;
  const all = (samples: string, number: number, grows: number) =>
    together(counters.map((name, index) => series(name, memberOf('prometheus', number), index === grows ? samples : '3x*')));
  const summary = 'Samples are dropped';
  return {
    name: 'PrometheusSamplesRejected',
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
          description: `Prometheus jobpilot/prometheus-1 dropped ${String(failures)} samples within ${settings.window}: duplicate, out of order or out of bounds.`,
        }),
      }),
      { kinds: ['missing'], name: 'only one of the counters', series: series(counters[0] ?? '', memberOf('prometheus'), '0+1x*') },
    ],
  };
}
