import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Desired and available replicas differ; a rollout that moves on is no mismatch, one that is stuck is. */
export function deploymentReplicaMismatch({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.infrastructure.alerts.DeploymentReplicaMismatch;
  return {
    name: 'DeploymentReplicaMismatch',
    alert,
    expr: text`
      (
        max by (namespace, deployment) (${metrics.deploymentReplicas})
        -
        max by (namespace, deployment) (${metrics.deploymentReplicasAvailable})
      )
      != 0
      and
      max by (namespace, deployment) (changes(${metrics.deploymentReplicasUpdated}[${alert.window}])) == 0
    `,
    summary: 'Deployment {{ $labels.deployment }} has not the replicas it wants',
    description: str`Deployment {{ $labels.namespace }}/{{ $labels.deployment }} has been {{ if gt $value 0.0 }}short of {{ $value | humanize }} replicas{{ else }}over its replicas{{ end }} for ${alert.for}, and no rollout is moving.`,
    why: '10m: a pod that is moved is back; rollouts that move on are left out, however long they take.',
  };
}
