import { and, or, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Without it most alerts of the group infrastructure never fire. */
export function kubeStateMetricsMissing({ alertGroups, alerting, exporters, metrics }: AlertValues): AlertDefinition {
  return {
    name: 'KubeStateMetricsMissing',
    alert: alertGroups.monitoring.alerts.KubeStateMetricsMissing,
    onlyIf: or(alerting.expectedComponents.kubeStateMetrics.enabled, and(exporters.enabled, exporters.kubeStateMetrics.enabled)),
    expr: text`absent(${metrics.podInfo})`,
    summary: 'kube-state-metrics is missing',
    description: 'No metric of kube-state-metrics is scraped: alerts on pods, deployments and nodes cannot fire.',
    why: '10m: longer than its rescheduling.',
  };
}
