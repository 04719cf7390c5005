import { notEmpty, or, when, type Expr, type Node } from '@helm/ts-helm';
import { labels } from './labels.ts';
import { nameOf, namespaceOf, type Workload } from './name.ts';
import { shared } from './shared.ts';
import type { StringMap } from './string-map.ts';

/** The metadata of a namespaced object of a component, with the common annotations and its own. */
export function metadata(workload: Workload, name: Expr<string>, own?: StringMap) {
  return { name, namespace: namespaceOf(workload), labels: labels({ component: nameOf(workload) }), annotations: annotations(own) };
}

/** The metadata of an object outside namespaces. */
export function clusterMetadata(workload: Workload, name: Expr<string>) {
  return { name, labels: labels({ component: nameOf(workload) }), annotations: annotations() };
}

/** The common annotations, and an object's own, which win. */
export function annotations(own?: StringMap): Node<Readonly<Record<string, string>>> {
  if (own === undefined) return when(shared.isAnnotated, shared.annotations({}));
  return when(or(shared.isAnnotated, notEmpty(own)), shared.annotationsBeside({ own }));
}
