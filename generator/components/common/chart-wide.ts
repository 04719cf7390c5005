import type { LocalObjectReference } from 'kubernetes-types/core/v1.js';
import {
  define,
  each,
  fields,
  items,
  kindIs,
  notEmpty,
  or,
  orElse,
  readAs,
  renamed,
  v,
  when,
  yaml,
  type Maybe,
  type Node,
} from '@helm/ts-helm';
import { entries, type StringMap } from './string-map.ts';

/** What `global` says for all charts of a release, and each chart may say for itself. */
interface Said {
  readonly namePrefix: Node<string>;
  readonly imageRegistry: Node<string>;
  readonly commonLabels: StringMap;
  readonly commonAnnotations: StringMap;
}

interface Values extends Said {
  readonly imagePullSecrets: Node<readonly LocalObjectReference[]>;
  readonly networkPolicies: { readonly enabled: Maybe<boolean> };
  readonly global: Said & {
    readonly imagePullSecrets: Node<readonly (LocalObjectReference | string)[]>;
    readonly networkPolicies: { readonly enabled: Node<boolean> };
  };
}

/**
 * What holds for all objects of a chart: what the chart says itself where that is set, else what `global` says. Maps of labels
 * and annotations are joined, and of two entries of one name that of the chart wins.
 * @param chart the name of the chart, which stands before those of the named templates
 */
export function chartWide(chart: string, own: Values) {
  const { global } = own;
  const pullSecrets = pullSecretsOf(chart, own);
  const labels = define(`${chart}.commonLabels`, 'Labels of all objects: those of global, then the chart’s own.', {}, () => ({
    ...entries(global.commonLabels, 'label', own.commonLabels),
    ...entries(own.commonLabels, 'label'),
  }));
  const labelsBeside = define(
    `${chart}.labelsBeside`,
    'Labels of an object: those of global, then the chart’s own for all objects, then those of this one.',
    { own: v.map(v.string()) },
    (given) => ({
      ...entries(global.commonLabels, 'label', own.commonLabels, given.own),
      ...entries(own.commonLabels, 'label', given.own),
      ...entries(given.own, 'label'),
    }),
  );
  const annotations = define(
    `${chart}.commonAnnotations`,
    'Annotations of all objects: those of global, then the chart’s own.',
    {},
    () => ({
      ...entries(global.commonAnnotations, 'annotation', own.commonAnnotations),
      ...entries(own.commonAnnotations, 'annotation'),
    }),
  );
  const annotationsBeside = define(
    `${chart}.annotations`,
    'Annotations of an object: those of global, then the chart’s own for all objects, then those of this one.',
    { own: v.map(v.string()) },
    (given) => ({
      ...entries(global.commonAnnotations, 'annotation', own.commonAnnotations, given.own),
      ...entries(own.commonAnnotations, 'annotation', given.own),
      ...entries(given.own, 'annotation'),
    }),
  );
  const isLabelled = or(notEmpty(own.commonLabels), notEmpty(global.commonLabels));
  return {
    /** The common labels as fields; none where there are none. */
    labels: fields(when<object>(isLabelled, labels({}))),
    /** The common labels and an object’s own, which win. */
    labelsBeside: (beside: StringMap): object => fields(when<object>(or(isLabelled, notEmpty(beside)), labelsBeside({ own: beside }))),
    annotations,
    annotationsBeside,
    namePrefix: orElse(own.namePrefix, global.namePrefix),
    imageRegistry: orElse(own.imageRegistry, global.imageRegistry),
    hasNetworkPolicies: renamed(own.networkPolicies.enabled, global.networkPolicies.enabled),
    isAnnotated: or(notEmpty(own.commonAnnotations), notEmpty(global.commonAnnotations)),
    pullSecrets: when<readonly LocalObjectReference[]>(
      or(notEmpty(own.imagePullSecrets), notEmpty(global.imagePullSecrets)),
      pullSecrets({}),
    ),
    helpers: [labels, labelsBeside, annotations, annotationsBeside, pullSecrets].map(({ helper }) => helper),
  };
}

const anyList = v.array(v.anyObject());
const name = v.format('dnsName');

/** Charts take the Secrets of `global` as names or as objects; pods, as objects only. */
function pullSecretsOf(chart: string, { imagePullSecrets, global }: Values) {
  return define(`${chart}.imagePullSecrets`, 'Secrets with credentials of the registry: the chart’s own, else those of global.', {}, () => [
    when<LocalObjectReference>(
      notEmpty(imagePullSecrets),
      items(yaml(imagePullSecrets)),
      each(readAs(global.imagePullSecrets, anyList), 'secret', (secret) =>
        when<LocalObjectReference>(kindIs('string', secret), { name: readAs(secret, name) }, yaml(secret)),
      ),
    ),
  ]);
}
