import type { Affinity, Toleration } from 'kubernetes-types/core/v1.js';
import { and, notEmpty, when, yaml, type Expr, type Node } from '@helm/ts-helm';
import type { StringMap } from './string-map.ts';

type Strings = Readonly<Record<string, string>>;
type Tolerations = readonly Toleration[];

/** What values say of where pods run: a component's of its own, `global.pod` of all. */
export interface Place {
  readonly priorityClassName: Node<string>;
  readonly nodeSelector: StringMap;
  readonly tolerations: Node<Tolerations>;
  readonly affinity: Node<Affinity>;
}

/** What places the pods of one workload. */
export interface Placement {
  /** What the values say of these pods. */
  readonly pod: Place;
  /** What `global` says of all pods: each of its fields stands in for one that is empty in `pod`. */
  readonly ofAll: Place;
  /** Whether `global` also chooses the nodes: not those of a DaemonSet, which would vanish from the others. */
  readonly choosesNodes: Node<boolean> | boolean;
  /** The named template with which the chart writes a map of strings. */
  readonly stringMap: (given: { readonly map: StringMap }) => Node<Strings>;
}

/** The fields of a pod that say where it runs, and before which others. */
export function placement({ pod, ofAll, choosesNodes, stringMap }: Placement) {
  const { priorityClassName, nodeSelector, tolerations, affinity } = pod;
  const ifChosen = <T>(value: Node<object>, written: Expr<T>) => {
    if (choosesNodes === false) return undefined;
    return when<T>(choosesNodes === true ? notEmpty(value) : and(choosesNodes, notEmpty(value)), written);
  };
  return {
    priorityClassName: when<string>(
      notEmpty(priorityClassName),
      priorityClassName,
      when<string>(notEmpty(ofAll.priorityClassName), ofAll.priorityClassName),
    ),
    nodeSelector: when<Strings>(
      notEmpty(nodeSelector),
      stringMap({ map: nodeSelector }),
      ifChosen<Strings>(ofAll.nodeSelector, stringMap({ map: ofAll.nodeSelector })),
    ),
    affinity: when<Affinity>(notEmpty(affinity), yaml(affinity), ifChosen<Affinity>(ofAll.affinity, yaml(ofAll.affinity))),
    tolerations: when<Tolerations>(
      notEmpty(tolerations),
      yaml(tolerations),
      ifChosen<Tolerations>(ofAll.tolerations, yaml(ofAll.tolerations)),
    ),
  };
}
