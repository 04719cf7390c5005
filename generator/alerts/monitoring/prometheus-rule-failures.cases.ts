import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusRuleFailures. */
export function prometheusRuleFailuresCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusRuleFailures;
  return {
    name: 'PrometheusRuleFailures',
    settings,
    settles: minutesOf(settings.window),
    cases: failureCases({
      settings,
      series: (samples, number) =>
        series(
          'prometheus_rule_evaluation_failures_total',
          { ...memberOf('prometheus', number), rule_group: '/etc/prometheus/rules/database.yml;database' },
          samples,
        ),
      labels: (number) => ({ namespace, pod: `prometheus-${String(number)}`, rule_group: '/etc/prometheus/rules/database.yml;database' }),
      says: (failures) => ({
        summary: 'Rules of Prometheus fail',
        description: `Rules of /etc/prometheus/rules/database.yml;database failed ${String(failures)} times within ${settings.window} in Prometheus jobpilot/prometheus-1: their alerts cannot fire.`,
      }),
    }),
  };
}
