import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusTSDBCompactionsFailing. */
export function prometheusTsdbCompactionsFailingCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusTSDBCompactionsFailing;
  return {
    name: 'PrometheusTSDBCompactionsFailing',
    settings,
    settles: minutesOf(settings.window),
    cases: failureCases({
      settings,
      series: (samples, number) => series('prometheus_tsdb_compactions_failed_total', { ...memberOf('prometheus', number) }, samples),
      labels: (number) => ({ namespace, pod: `prometheus-${String(number)}` }),
      says: (failures) => ({
        summary: 'Prometheus cannot compact its blocks',
        description: `Prometheus jobpilot/prometheus-1 failed ${String(failures)} times within ${settings.window} to compact its blocks; memory and disk fill up.`,
      }),
    }),
  };
}
