import type { StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1.js';
import {
  and,
  define,
  ensure,
  eq,
  fields,
  kubeVersion,
  lt,
  ne,
  not,
  notEmpty,
  or,
  rebase,
  str,
  v,
  when,
  yaml,
  type Expr,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { selectorLabels } from './labels.ts';
import { components, type Workload } from './name.ts';
import { entries, stringsOf } from './string-map.ts';

type Spec = NonNullable<StatefulSet['spec']>;
type Stateful = Exclude<Workload, 'logCollector'>;

/** Stands for the settings of any component: they are declared alike. */
const settings = values.prometheus.persistence;

/** The claims of each pod of a component, and what must hold of them. Labels that change with a release would make it immutable, so it has few. */
export const claimsOf = define(
  'jobpilot-monitoring.volumeClaims',
  'The volume claims of each pod of a component, and what must hold of them.',
  { component: v.choice(...components, 'loki'), replicas: v.integer(), settings: v.object({}) },
  (given) => rebase<readonly PersistentVolumeClaim[]>(settings, given.settings, [claim(given.component, given.replicas)]),
);

function claim(component: Node<Stateful>, replicas: Node<number>): Expr<PersistentVolumeClaim> {
  const { accessMode, annotations, labels, selector, size, storageClass, volumeName } = settings;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: 'data',
      labels: { ...fields(selectorLabels({ component })), ...entries(labels, 'label') },
      annotations: stringsOf(annotations),
    },
    spec: {
      accessModes: [accessMode],
      storageClassName: when<string>(notEmpty(storageClass), when<string>(eq(storageClass, '-'), '', storageClass)),
      volumeName: when<string>(notEmpty(volumeName), volumeName),
      selector: when<object>(notEmpty(selector), yaml(selector)),
      resources: { requests: { storage: size } },
    },
    ...fields(
      ensure(
        or(not(notEmpty(volumeName)), lt(replicas, 2)),
        str`${component}.persistence.volumeName: each of the ${replicas} pods needs a volume of its own; name their labels in selector instead`,
      ),
    ),
  };
}

/** The fields of a StatefulSet on the volume of each of its pods. */
export function volumeClaims(component: Stateful) {
  const { persistence } = values[component];
  const { whenDeleted, whenScaled } = persistence;
  const replicas = component === 'loki' ? 1 : values[component].replicas;
  const goes = and(persistence.enabled, kubeVersion('>=1.27.0-0'), or(ne(whenDeleted, 'Retain'), ne(whenScaled, 'Retain')));
  return {
    persistentVolumeClaimRetentionPolicy: when<Retention>(goes, { whenDeleted, whenScaled }),
    volumeClaimTemplates: when<Spec['volumeClaimTemplates']>(persistence.enabled, claimsOf({ component, replicas, settings: persistence })),
  };
}

/** A field newer than the types. */
interface Retention {
  readonly whenDeleted: string;
  readonly whenScaled: string;
}
