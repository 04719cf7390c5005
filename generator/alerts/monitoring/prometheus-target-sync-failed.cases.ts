import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusTargetSyncFailed. */
export function prometheusTargetSyncFailedCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusTargetSyncFailed;
  return {
    name: 'PrometheusTargetSyncFailed',
    settings,
    settles: minutesOf(settings.window),
    cases: failureCases({
      settings,
      series: (samples, number) =>
        series('prometheus_target_sync_failed_total', { ...memberOf('prometheus', number), scrape_job: 'kubernetes-pods' }, samples),
      labels: (number) => ({ namespace, pod: `prometheus-${String(number)}`, scrape_job: 'kubernetes-pods' }),
      says: (failures) => ({
        summary: 'Targets are not valid',
        description: `Prometheus jobpilot/prometheus-1 left out ${String(failures)} targets of job kubernetes-pods within ${settings.window} because they are not valid.`,
      }),
    }),
  };
}
