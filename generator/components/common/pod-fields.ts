import type { LocalObjectReference, PodSpec } from 'kubernetes-types/core/v1.js';
import { and, eq, gt, items, kubeVersion, notEmpty, or, when, yaml, type Expr, type Node, type Ref } from '@helm/ts-helm';
import type { pod } from '../../../values-schema/workload/pod.ts';
import { placement, type Placement } from './placement.ts';

interface Parts extends Omit<Placement, 'pod'> {
  /** What the values say of the pods. */
  readonly pod: Ref<typeof pod>;
  readonly terminationGracePeriodSeconds: Node<number>;
  /** The Secrets for pulling images; the field vanishes where there are none. */
  readonly pullSecrets: Node<readonly LocalObjectReference[]>;
  /** The labels that select the pods, which spread over nodes. */
  readonly selector: Expr<Readonly<Record<string, string>>>;
}

/** The fields of a pod that have nothing to do with what runs in it, nor with its identity: security, placement, names. */
export function podFields({ pod: settings, terminationGracePeriodSeconds, pullSecrets, selector, ...placed }: Parts) {
  const { priorityClassName, nodeSelector, affinity, tolerations } = placement({ pod: settings, ...placed });
  return {
    enableServiceLinks: false,
    imagePullSecrets: pullSecrets,
    securityContext: yaml(settings.securityContext),
    priorityClassName,
    runtimeClassName: when<string>(notEmpty(settings.runtimeClassName), settings.runtimeClassName),
    schedulerName: when<string>(notEmpty(settings.schedulerName), settings.schedulerName),
    terminationGracePeriodSeconds,
    nodeSelector,
    affinity,
    tolerations,
    topologySpreadConstraints: spread(settings, selector),
    hostAliases: when<PodSpec['hostAliases']>(notEmpty(settings.hostAliases), yaml(settings.hostAliases)),
    dnsConfig: when<PodSpec['dnsConfig']>(notEmpty(settings.dnsConfig), yaml(settings.dnsConfig)),
  };
}

/** How long a rollout waits for each pod of a workload, in its specification. */
export function pace({ minReadySeconds }: Pick<Parts['pod'], 'minReadySeconds'>) {
  return { minReadySeconds: when<number>(gt(minReadySeconds, 0), minReadySeconds) };
}

function spread({ spread: own, topologySpreadConstraints }: Parts['pod'], selector: Parts['selector']) {
  return when<PodSpec['topologySpreadConstraints']>(or(own.enabled, notEmpty(topologySpreadConstraints)), [
    when<NonNullable<PodSpec['topologySpreadConstraints']>[number]>(own.enabled, {
      maxSkew: 1,
      topologyKey: own.topologyKey,
      whenUnsatisfiable: own.whenUnsatisfiable,
      // A node whose taints keep the pods away would count as one without any, and the next pod would wait for it.
      nodeTaintsPolicy: when<string>(and(eq(own.whenUnsatisfiable, 'DoNotSchedule'), kubeVersion('>=1.26.0-0')), 'Honor'),
      labelSelector: { matchLabels: selector },
    }),
    items(yaml(topologySpreadConstraints)),
  ]);
}
