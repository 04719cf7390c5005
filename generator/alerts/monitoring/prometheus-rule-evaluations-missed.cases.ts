import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusRuleEvaluationsMissed. */
export function prometheusRuleEvaluationsMissedCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusRuleEvaluationsMissed;
  return {
    name: 'PrometheusRuleEvaluationsMissed',
    settings,
    settles: minutesOf(settings.window),
    cases: failureCases({
      settings,
      series: (samples, number) =>
        series(
          'prometheus_rule_group_iterations_missed_total',
          { ...memberOf('prometheus', number), rule_group: '/etc/prometheus/rules/database.yml;database' },
          samples,
        ),
      labels: (number) => ({ namespace, pod: `prometheus-${String(number)}`, rule_group: '/etc/prometheus/rules/database.yml;database' }),
      says: (failures) => ({
        summary: 'Prometheus leaves out evaluations',
        description: `Prometheus jobpilot/prometheus-1 left out ${String(failures)} evaluations of /etc/prometheus/rules/database.yml;database within ${settings.window}: the group takes longer than its interval.`,
      }),
    }),
  };
}
