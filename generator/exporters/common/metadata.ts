import { notEmpty, or, release, when, type Expr, type Node } from '@helm/ts-helm';
import { entries, type StringMap } from '../../components/common/string-map.ts';
import { values } from '../values.ts';
import { stringsOf } from './annotations.ts';
import { labels } from './labels.ts';
import type { Exporter } from './name.ts';

/** The metadata of an object outside namespaces, with the common annotations and its own. */
export function clusterMetadata(exporter: Exporter, name: Expr<string>, own?: StringMap) {
  return { name, labels: labels({ exporter }), annotations: annotationsOf(own) };
}

function annotationsOf(own?: StringMap): Node<Readonly<Record<string, string>>> {
  const common = values.commonAnnotations;
  if (own === undefined) return stringsOf(common);
  return when(or(notEmpty(common), notEmpty(own)), { ...entries(common, 'annotation', own), ...entries(own, 'annotation') });
}

/** The metadata of an object of an exporter in a namespace, that of the release unless another is given. */
export function metadata(
  exporter: Exporter,
  name: Expr<string>,
  { own, namespace = release.namespace }: { readonly own?: StringMap; readonly namespace?: Expr<string> } = {},
) {
  return { name, namespace, labels: labels({ exporter }), annotations: annotationsOf(own) };
}
