import type { Container } from 'kubernetes-types/core/v1.js';
import { items, notEmpty, when, yaml, type Expr, type Node, type Ref } from '@helm/ts-helm';
import type { pod } from '../../../values-schema/workload/pod.ts';

type Pod = Ref<typeof pod>;

/** What a container may use of its node, and what it may do there. */
export function limitFields(resources: Node<object>, { containerSecurityContext }: Pick<Pod, 'containerSecurityContext'>) {
  return {
    resources: when<Container['resources']>(notEmpty(resources), yaml(resources)),
    securityContext: yaml(containerSecurityContext),
  };
}

/** The containers of a pod: the user's that run first, the chart's own, and the user's beside them. */
export function containerFields({ initContainers, extraContainers }: Pod, own: readonly Expr<Container>[]) {
  return {
    initContainers: when<Container[]>(notEmpty(initContainers), yaml(initContainers)),
    containers: [...own, items(yaml(extraContainers))],
  };
}
