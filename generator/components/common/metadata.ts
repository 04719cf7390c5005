import { release, str, type Expr, type Node } from '@helm/ts-helm';
import { labels, labelsBeside } from './labels.ts';
import { nameOf, namespaceOf, type Workload } from './name.ts';
import { shared } from './shared.ts';
import type { StringMap } from './string-map.ts';

/** The metadata of a namespaced object of a component, with the common annotations and its own. */
export function metadata(workload: Workload, name: Expr<string>, own?: StringMap) {
  return {
    name,
    namespace: namespaceOf(workload),
    labels: labels({ component: nameOf(workload) }),
    annotations: shared.annotationsOf(own),
  };
}

/** The metadata of an object outside namespaces. */
export function clusterMetadata(workload: Workload, name: Expr<string>) {
  return { name, labels: labels({ component: nameOf(workload) }), annotations: shared.annotationsOf() };
}

/** The metadata of an object of a server of the release that is called like it; labels and annotations of its own win over the common ones. */
export function objectMetadata(
  component: Node<Exclude<Workload, 'logCollector'>>,
  own?: { readonly labels: StringMap; readonly annotations: StringMap },
) {
  return {
    name: str`${shared.namePrefix}${component}`,
    namespace: release.namespace,
    labels: own === undefined ? labels({ component }) : labelsBeside({ component, own: own.labels }),
    annotations: shared.annotationsOf(own?.annotations),
  };
}
