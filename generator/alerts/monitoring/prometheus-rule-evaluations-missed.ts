import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Iterations left out because the one before had not ended. */
export function prometheusRuleEvaluationsMissed({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusRuleEvaluationsMissed;
  return {
    name: 'PrometheusRuleEvaluationsMissed',
    alert,
    expr: text`
      sum by (namespace, pod, rule_group) (increase(prometheus_rule_group_iterations_missed_total{job="prometheus"}[${alert.window}])) > 0
    `,
    summary: 'Prometheus leaves out evaluations',
    description: str`Prometheus {{ $labels.namespace }}/{{ $labels.pod }} left out {{ $value | humanize }} evaluations of {{ $labels.rule_group }} within ${alert.window}: the group takes longer than its interval.`,
    why: '10m, as above.',
  };
}
