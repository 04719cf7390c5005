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

type Strings = Readonly<Record<string, string>>;

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
  const { helpers: labelHelpers, ...labels } = labelsOf(chart, own);
  const { helpers: annotationHelpers, ...annotations } = annotationsOf(chart, own);
  const pullSecrets = pullSecretsOf(chart, own);
  return {
    ...labels,
    ...annotations,
    namePrefix: orElse(own.namePrefix, global.namePrefix),
    imageRegistry: orElse(own.imageRegistry, global.imageRegistry),
    hasNetworkPolicies: renamed(own.networkPolicies.enabled, global.networkPolicies.enabled),
    pullSecrets: when<readonly LocalObjectReference[]>(
      or(notEmpty(own.imagePullSecrets), notEmpty(global.imagePullSecrets)),
      pullSecrets({}),
    ),
    helpers: [...labelHelpers, ...annotationHelpers, pullSecrets.helper],
  };
}

function labelsOf(chart: string, { commonLabels, global }: Values) {
  const labels = define(`${chart}.commonLabels`, 'Labels of all objects: those of global, then the chart’s own.', {}, () => ({
    ...entries(global.commonLabels, 'label', commonLabels),
    ...entries(commonLabels, 'label'),
  }));
  const labelsBeside = define(
    `${chart}.labelsBeside`,
    'Labels of an object: those of global, then the chart’s own for all objects, then those of this one.',
    { own: v.map(v.string()) },
    ({ own }) => ({
      ...entries(global.commonLabels, 'label', commonLabels, own),
      ...entries(commonLabels, 'label', own),
      ...entries(own, 'label'),
    }),
  );
  const isLabelled = or(notEmpty(commonLabels), notEmpty(global.commonLabels));
  return {
    /** The common labels as fields; none where there are none. */
    labels: fields(when<object>(isLabelled, labels({}))),
    /** The common labels and an object’s own, which win. */
    labelsBeside: (own: StringMap): object => fields(when<object>(or(isLabelled, notEmpty(own)), labelsBeside({ own }))),
    helpers: [labels.helper, labelsBeside.helper],
  };
}

function annotationsOf(chart: string, { commonAnnotations, global }: Values) {
  const annotations = define(
    `${chart}.commonAnnotations`,
    'Annotations of all objects: those of global, then the chart’s own.',
    {},
    () => ({
      ...entries(global.commonAnnotations, 'annotation', commonAnnotations),
      ...entries(commonAnnotations, 'annotation'),
    }),
  );
  const annotationsBeside = define(
    `${chart}.annotations`,
    'Annotations of an object: those of global, then the chart’s own for all objects, then those of this one.',
    { own: v.map(v.string()) },
    ({ own }) => ({
      ...entries(global.commonAnnotations, 'annotation', commonAnnotations, own),
      ...entries(commonAnnotations, 'annotation', own),
      ...entries(own, 'annotation'),
    }),
  );
  const isAnnotated = or(notEmpty(commonAnnotations), notEmpty(global.commonAnnotations));
  return {
    isAnnotated,
    /** The common annotations and an object’s own, which win; none where there are none. */
    annotationsOf: (own?: StringMap): Node<Strings> =>
      own === undefined
        ? when<Strings>(isAnnotated, annotations({}))
        : when<Strings>(or(isAnnotated, notEmpty(own)), annotationsBeside({ own })),
    helpers: [annotations.helper, annotationsBeside.helper],
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
