import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusTSDBReloadsFailing. */
export function prometheusTsdbReloadsFailingCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusTSDBReloadsFailing;
  return {
    name: 'PrometheusTSDBReloadsFailing',
    settings,
    settles: minutesOf(settings.window),
    cases: failureCases({
      settings,
      series: (samples, number) => series('prometheus_tsdb_reloads_failures_total', { ...memberOf('prometheus', number) }, samples),
      labels: (number) => ({ namespace, pod: `prometheus-${String(number)}` }),
      says: (failures) => ({
        summary: 'Prometheus cannot read its blocks',
        description: `Prometheus jobpilot/prometheus-1 failed ${String(failures)} times within ${settings.window} to read its blocks from disk.`,
      }),
    }),
  };
}
