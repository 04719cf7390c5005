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
  const labels = joinedMaps(chart, own, { common: 'commonLabels', beside: 'labelsBeside', entry: 'label', words: 'Labels' });
  const annotations = joinedMaps(chart, own, {
    common: 'commonAnnotations',
    beside: 'annotations',
    entry: 'annotation',
    words: 'Annotations',
  });
  const pullSecrets = pullSecretsOf(chart, own);
  return {
    /** The common labels as fields; none where there are none. */
    labels: fields(labels.of()),
    /** The common labels and an object’s own, which win. */
    labelsBeside: (ofObject: StringMap): object => fields(labels.of(ofObject)),
    isAnnotated: annotations.isSaid,
    /** The common annotations and an object’s own, which win; none where there are none. */
    annotationsOf: annotations.of,
    namePrefix: orElse(own.namePrefix, global.namePrefix),
    imageRegistry: orElse(own.imageRegistry, global.imageRegistry),
    hasNetworkPolicies: renamed(own.networkPolicies.enabled, global.networkPolicies.enabled),
    pullSecrets: when<readonly LocalObjectReference[]>(
      or(notEmpty(own.imagePullSecrets), notEmpty(global.imagePullSecrets)),
      pullSecrets({}),
    ),
    helpers: [...labels.helpers, ...annotations.helpers, pullSecrets.helper],
  };
}

interface Joined {
  /** The value whose entries all objects have, and the name of its named template. */
  readonly common: 'commonLabels' | 'commonAnnotations';
  /** The name of the template that joins those of an object with them. */
  readonly beside: string;
  readonly entry: string;
  readonly words: string;
}

/** Labels or annotations: those of `global`, then the chart’s own, then those of an object, the later before the earlier. */
function joinedMaps(chart: string, values: Values, { common, beside, entry, words }: Joined) {
  const [ofAll, ofChart] = [values.global[common], values[common]];
  const alone = define(`${chart}.${common}`, `${words} of all objects: those of global, then the chart’s own.`, {}, () => ({
    ...entries(ofAll, entry, ofChart),
    ...entries(ofChart, entry),
  }));
  const joined = define(
    `${chart}.${beside}`,
    `${words} of an object: those of global, then the chart’s own for all objects, then those of this one.`,
    { own: v.map(v.string()) },
    ({ own: ofObject }) => ({
      ...entries(ofAll, entry, ofChart, ofObject),
      ...entries(ofChart, entry, ofObject),
      ...entries(ofObject, entry),
    }),
  );
  const isSaid = or(notEmpty(ofChart), notEmpty(ofAll));
  return {
    isSaid,
    /** The common ones and an object’s own; none where there are none. */
    of: (ofObject?: StringMap): Node<Strings> =>
      ofObject === undefined ? when<Strings>(isSaid, alone({})) : when<Strings>(or(isSaid, notEmpty(ofObject)), joined({ own: ofObject })),
    helpers: [alone.helper, joined.helper],
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
