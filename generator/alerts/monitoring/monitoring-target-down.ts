import { text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { ownJobs, watchingServices } from '../selectors.ts';

/** Targets that are no service of the platform: ServiceDown leaves them out. */
export function monitoringTargetDown({ alertGroups }: AlertValues): AlertDefinition {
  return {
    name: 'MonitoringTargetDown',
    alert: alertGroups.monitoring.alerts.MonitoringTargetDown,
    expr: text`
      max by (job, namespace, node, pod, instance) (
        up{job=~"${ownJobs}"} or up{service=~"${watchingServices}"}
      ) == 0
    `,
    summary: 'A target of {{ $labels.job }} is down',
    description: 'Prometheus cannot scrape {{ $labels.instance }} ({{ $labels.job }}): alerts on what it exposes cannot fire.',
    why: '5m: longer than a restart of a member of the stack.',
  };
}
