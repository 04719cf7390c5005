import type { PodSpec } from 'kubernetes-types/core/v1.js';
import { items, notEmpty, or, when, yaml, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { selectorLabels } from './labels.ts';
import { named, type Component } from './name.ts';
import { stringsOf } from './string-map.ts';

/** The fields of a pod that have nothing to do with what runs in it: identity, security, placement. */
export function podSettings(component: Component) {
  const settings = values[component];
  return {
    serviceAccountName: serviceAccountName(component),
    enableServiceLinks: false,
    imagePullSecrets: when<PodSpec['imagePullSecrets']>(notEmpty(values.imagePullSecrets), yaml(values.imagePullSecrets)),
    securityContext: yaml(settings.pod.securityContext),
    priorityClassName: when<string>(notEmpty(settings.pod.priorityClassName), settings.pod.priorityClassName),
    terminationGracePeriodSeconds: settings.terminationGracePeriodSeconds,
    nodeSelector: stringsOf(settings.pod.nodeSelector),
    affinity: when<PodSpec['affinity']>(notEmpty(settings.pod.affinity), yaml(settings.pod.affinity)),
    tolerations: when<PodSpec['tolerations']>(notEmpty(settings.pod.tolerations), yaml(settings.pod.tolerations)),
    topologySpreadConstraints: spread(component),
    hostAliases: when<PodSpec['hostAliases']>(notEmpty(settings.pod.hostAliases), yaml(settings.pod.hostAliases)),
    dnsConfig: when<PodSpec['dnsConfig']>(notEmpty(settings.pod.dnsConfig), yaml(settings.pod.dnsConfig)),
  };
}

function spread(component: Component) {
  const settings = values[component];
  const own: Expr<NonNullable<PodSpec['topologySpreadConstraints']>[number]> = {
    maxSkew: 1,
    topologyKey: settings.pod.spread.topologyKey,
    whenUnsatisfiable: settings.pod.spread.whenUnsatisfiable,
    labelSelector: { matchLabels: selectorLabels({ component }) },
  };
  return when<PodSpec['topologySpreadConstraints']>(or(settings.pod.spread.enabled, notEmpty(settings.pod.topologySpreadConstraints)), [
    when(settings.pod.spread.enabled, own),
    items(yaml(settings.pod.topologySpreadConstraints)),
  ]);
}

/** The ServiceAccount of a component's pods. */
export function serviceAccountName(component: Component) {
  const { name } = values[component].serviceAccount;
  return when<string>(notEmpty(name), name, named(component));
}
