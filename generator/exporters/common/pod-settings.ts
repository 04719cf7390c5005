import type { PodSpec } from 'kubernetes-types/core/v1.js';
import { notEmpty, when, yaml, type Expr, type Node, type Ref } from '@helm/ts-helm';
import type { pod } from '../../../values-schema/workload/pod.ts';
import { podFields } from '../../components/common/pod-fields.ts';
import { values } from '../values.ts';
import { stringMap } from './annotations.ts';
import { shared } from './shared.ts';

/** What the values say of the pods of an exporter. */
export interface PodValues {
  readonly pod: Ref<typeof pod>;
  readonly terminationGracePeriodSeconds: Node<number>;
}

/**
 * The fields of a pod that have nothing to do with the exporter itself: security, placement, what users add.
 * @param selector the labels that select the pods
 * @param choosesNodes whether `global` chooses the nodes of pods that do not
 */
export function podSettings(
  { pod, terminationGracePeriodSeconds }: PodValues,
  selector: Expr<Readonly<Record<string, string>>>,
  { choosesNodes = true } = {},
) {
  const { initContainers } = pod;
  const { pullSecrets } = shared;
  return {
    ...podFields({ pod, terminationGracePeriodSeconds, pullSecrets, ofAll: values.global.pod, choosesNodes, selector, stringMap }),
    initContainers: when<PodSpec['initContainers']>(notEmpty(initContainers), yaml(initContainers)),
  };
}
