import type { StatefulSet } from 'kubernetes-types/apps/v1.js';
import { notEmpty, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { selectorLabels } from './labels.ts';
import type { Workload } from './name.ts';
import { stringsOf } from './string-map.ts';

type Claims = NonNullable<StatefulSet['spec']>['volumeClaimTemplates'];

/** The volume claim of each pod of a component. Labels that change with a release would make it immutable, so it has few. */
export function volumeClaims(component: Exclude<Workload, 'logCollector'>) {
  const { persistence } = values[component];
  return when<Claims>(persistence.enabled, [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: 'data',
        labels: selectorLabels({ component }),
        annotations: stringsOf(persistence.annotations),
      },
      spec: {
        accessModes: [persistence.accessMode],
        storageClassName: when<string>(notEmpty(persistence.storageClass), persistence.storageClass),
        resources: { requests: { storage: persistence.size } },
      },
    },
  ]);
}
