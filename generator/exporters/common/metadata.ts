import { release, type Expr } from '@helm/ts-helm';
import type { StringMap } from '../../components/common/string-map.ts';
import { labels } from './labels.ts';
import type { Exporter } from './name.ts';
import { shared } from './shared.ts';

/** The metadata of an object outside namespaces, with the common annotations and its own. */
export function clusterMetadata(exporter: Exporter, name: Expr<string>, own?: StringMap) {
  return { name, labels: labels({ exporter }), annotations: shared.annotationsOf(own) };
}

/** The metadata of an object of an exporter in a namespace, that of the release unless another is given. */
export function metadata(
  exporter: Exporter,
  name: Expr<string>,
  { own, namespace = release.namespace }: { readonly own?: StringMap; readonly namespace?: Expr<string> } = {},
) {
  return { name, namespace, labels: labels({ exporter }), annotations: shared.annotationsOf(own) };
}
