import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Unknown, which is what a lost node becomes, is not ready either. A cordoned node is somebody's work in progress. */
export function nodeNotReady({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.infrastructure.alerts.NodeNotReady;
  return {
    name: 'NodeNotReady',
    alert,
    inUsersNamespaces: false,
    expr: text`
      max by (node) (${metrics.nodeCondition}{condition="Ready", status="true"}) == 0
      unless on (node)
      ${metrics.nodeUnschedulable} == 1
    `,
    summary: 'Node {{ $labels.node }} is not ready',
    description: str`Node {{ $labels.node }} has not been ready for ${alert.for}; its pods are being moved or are lost.`,
    why: '3m: Kubernetes itself waits 40s; earlier than PodNotReady, so that the node mutes its pods.',
  };
}
