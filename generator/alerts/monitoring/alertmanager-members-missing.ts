import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Against the number that there should be: members that see each other cannot know of the one that never came. */
export function alertmanagerMembersMissing({ alertGroups, alertmanager }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.AlertmanagerMembersMissing;
  return {
    name: 'AlertmanagerMembersMissing',
    alert,
    expr: text`
      max by (namespace, pod) (max_over_time(alertmanager_cluster_members{job="alertmanager"}[${alert.window}])) < ${alertmanager.replicas}
    `,
    summary: 'Members of the Alertmanager cluster are missing',
    description: str`Alertmanager {{ $labels.namespace }}/{{ $labels.pod }} sees {{ $value | humanize }} of ${alertmanager.replicas} members of its cluster: notifications may be sent twice or, if more are lost, not at all.`,
    why: '5m and 10m: longer than a restart of each member in turn.',
  };
}
