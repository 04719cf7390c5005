import { text } from '@helm/ts-helm';
import type { AlertValues } from './alert-values.ts';
import type { Rule } from './rule.ts';
import type { Expr } from '@helm/ts-helm';

/**
 * The value 1 for each pod with its node, under the name that kubernetes-mixin gives it: the pod alerts join it in, so
 * that a node that is down mutes its pods. A pod that moves, or two kube-state-metrics, must not break the join.
 */
export const nodeOfPod = 'node_namespace_pod:kube_pod_info:';

/** What several rules read and what is dear to compute. */
export function recordings({ metrics }: AlertValues): readonly Expr<Rule>[] {
  return [
    {
      record: nodeOfPod,
      expr: text`topk by (namespace, pod) (1, max by (node, namespace, pod) (${metrics.podInfo}))`,
    },
  ];
}
