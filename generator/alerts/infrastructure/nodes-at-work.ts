import { str, type Node } from '@helm/ts-helm';
import type { AlertValues } from '../alert-values.ts';

/** The nodes that somebody has cordoned and that are away, such as for a reboot: NodeNotReady is quiet, so it mutes nothing of them. */
export function nodesAtWork({ metrics }: Pick<AlertValues, 'metrics'>): Node<string> {
  return str`(max by (node) (${metrics.nodeUnschedulable}) == 1 and max by (node) (${metrics.nodeCondition}{condition="Ready", status="true"}) == 0)`;
}
