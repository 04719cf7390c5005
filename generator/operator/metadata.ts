import { fields, release, type Expr } from '@helm/ts-helm';
import { labels } from '../components/common/labels.ts';
import { shared } from '../components/common/shared.ts';
import { entries } from '../components/common/string-map.ts';
import { values } from '../values.ts';

/** The metadata of an object for the operator: with the labels by which its selectors find it. */
export function metadata(component: 'prometheus' | 'alertmanager', name: Expr<string>) {
  return {
    name,
    namespace: release.namespace,
    labels: {
      ...fields(labels({ component })),
      ...entries(values.operator.labels, 'operatorLabel', values.commonLabels, values.global.commonLabels),
    },
    annotations: shared.annotationsOf(),
  };
}
