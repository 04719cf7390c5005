import { v } from '@helm/ts-helm';
import { annotations, moreLabels } from './maps.ts';

const keep = (doc: string) => v.choice('Retain', 'Delete').default('Retain').doc(doc);

/** The volume claim of each pod of a StatefulSet; Kubernetes does not let it change later. */
export const persistence = (size: string, content: string) =>
  v
    .object(
      {
        enabled: v.boolean().default(true).doc('Enables the volume; without one, data is lost with the pod.'),
        size: v.quantity().default(size).doc('Size of the volume.'),
        storageClass: v
          .string({
            pattern: '^-?$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
            form: 'the name of a storage class, or - for none',
            maxLength: 253,
          })
          .default('')
          .doc('Storage class; the cluster’s default where empty, - for none, as for existing volumes.'),
        accessMode: v
          .choice('ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany')
          .default('ReadWriteOnce')
          .doc('Access mode of the volume.'),
        labels: moreLabels('Labels of the volume claims.'),
        annotations: annotations('Annotations of the volume claims.'),
        volumeName: v.format('dnsName', { orEmpty: true }).default('').doc('Existing volume, for one replica only.'),
        selector: v.kubernetes('LabelSelector').default({}).doc('Selector of existing volumes.'),
        whenDeleted: keep('Claims of a deleted StatefulSet; from Kubernetes 1.27 on.'),
        whenScaled: keep('Claims of pods removed by scaling; from Kubernetes 1.27 on.'),
      },
      { alike: true },
    )
    .doc(
      `Volume for ${content}. Its size is for the first install: the runbooks (README.md, Enlarge a volume) tell how to change it later.`,
    );
