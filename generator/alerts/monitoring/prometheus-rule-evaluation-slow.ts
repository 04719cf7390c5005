import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** The 99th percentile of the summary that Prometheus keeps for single rules. */
export function prometheusRuleEvaluationSlow({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusRuleEvaluationSlow;
  return {
    name: 'PrometheusRuleEvaluationSlow',
    alert,
    expr: text`
      max by (namespace, pod) (prometheus_rule_evaluation_duration_seconds{job="prometheus", quantile="0.99"}) > ${alert.threshold}
    `,
    summary: 'Rules of Prometheus are slow',
    description: str`One rule in a hundred takes longer than {{ $value | humanizeDuration }} in Prometheus {{ $labels.namespace }}/{{ $labels.pod }}; ${alert.threshold}s are tolerated.`,
    why: '10m: a compaction slows all rules down for a while.',
  };
}
