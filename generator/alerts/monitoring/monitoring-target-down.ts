import { and, gt, not, text, when, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { nodesAtWork } from '../infrastructure/nodes-at-work.ts';
import { ownJobs, watchingServices } from '../selectors.ts';
import { expectedJobs } from './expected-jobs.ts';

/**
 * Targets that are no service of the platform: ServiceDown leaves them out. A target that is not found, such as a pod that no
 * node takes, is no `up == 0`: so the members of Prometheus are counted, and of each other job there must be one. How many
 * Prometheus the operator runs, the chart does not know.
 */
export function monitoringTargetDown({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const { operator, prometheus } = values;
  const isCounted = and(not(operator.enabled), gt(prometheus.replicas, 1));
  return {
    name: 'MonitoringTargetDown',
    alert: alertGroups.monitoring.alerts.MonitoringTargetDown,
    expr: text`
      max by (job, namespace, node, pod, instance) (
        up{job=~"${ownJobs}"} or up{service=~"${watchingServices}"}
      ) == 0
      unless on (node)
      ${nodesAtWork({ metrics })}
      or absent(up{job="prometheus"})
      ${when<string>(isCounted, text`or count by (job) (up{job="prometheus"}) < ${prometheus.replicas}`)}
      ${orAbsent('alertmanager')}
      ${orAbsent('grafana')}
      ${orAbsent('loki')}
      ${orAbsent('kubernetes-nodes')}
      ${orAbsent('kubernetes-cadvisor')}
      ${orAbsent('kubernetes-apiservers')}
    `,
    summary:
      '{{ if $labels.instance }}A target{{ else }}Targets{{ end }} of {{ $labels.job }} {{ if $labels.instance }}is down{{ else }}are missing{{ end }}',
    description:
      'Prometheus {{ if $labels.instance }}cannot scrape {{ $labels.instance }}{{ else }}finds fewer targets than there should be, or none{{ end }} ({{ $labels.job }}): alerts on what is exposed there cannot fire.',
    why: '5m: longer than a restart of a member of the stack.',
  };
}

function orAbsent(job: keyof typeof expectedJobs): Node<string> {
  return when<string>(expectedJobs[job], `or absent(up{job="${job}"})`);
}
