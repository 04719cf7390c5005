import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** A rule that fails makes no alert: nobody is told of what it watches. */
export function prometheusRuleFailures({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusRuleFailures;
  return {
    name: 'PrometheusRuleFailures',
    alert,
    expr: text`
      sum by (namespace, pod, rule_group) (increase(prometheus_rule_evaluation_failures_total{job="prometheus"}[${alert.window}])) > 0
    `,
    summary: 'Rules of Prometheus fail',
    description: str`Rules of {{ $labels.rule_group }} failed {{ $value | humanize }} times within ${alert.window} in Prometheus {{ $labels.namespace }}/{{ $labels.pod }}: their alerts cannot fire.`,
    why: '5m over a window of 5m: failures that go on; one is not enough.',
  };
}
