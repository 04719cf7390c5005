import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';
import { together } from '../cases/together.ts';

const counters = [
  'prometheus_tsdb_wal_writes_failed_total',
  'prometheus_tsdb_wal_truncations_failed_total',
  'prometheus_tsdb_wal_corruptions_total',
];

/** The cases of PrometheusWALFailing. */
export function prometheusWalFailingCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusWALFailing;
  const all = (samples: string, number: number, grows: number) =>
    together(counters.map((name, index) => series(name, memberOf('prometheus', number), index === grows ? samples : '3x*')));
  const summary = 'The write-ahead log of Prometheus fails';
  return {
    name: 'PrometheusWALFailing',
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
          description: `The write-ahead log of Prometheus jobpilot/prometheus-1 failed ${String(failures)} times within ${settings.window}: samples are lost. Is its volume full?`,
        }),
      }),
      { kinds: ['missing'], name: 'only one of the counters', series: series(counters[0] ?? '', memberOf('prometheus'), '0+1x*') },
    ],
  };
}
