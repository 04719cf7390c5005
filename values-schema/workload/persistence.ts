import { v } from '@helm/ts-helm';
import { annotations, moreLabels } from './maps.ts';

const keep = (doc: string) => v.choice('Retain', 'Delete').default('Retain').doc(doc);

/** The volume claim of each pod of a StatefulSet; Kubernetes does not let it change later. */
export const persistence = (size: string, content: string) =>
  v
    .object(
      {
        enabled: v.boolean().default(true).doc('Whether a volume keeps it; without one it ends with the pod.'),
        size: v.quantity().default(size).doc('Size of the volume.'),
        storageClass: v
          .string({
            pattern: '^-?$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
            form: 'the name of a storage class, or - for none',
            maxLength: 253,
          })
          .default('')
          .doc('Storage class; the cluster’s default where empty, and with - none, for volumes that are there.'),
        accessMode: v
          .choice('ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany')
          .default('ReadWriteOnce')
          .doc('Access mode of the volume.'),
        labels: moreLabels('Labels of the volume claims.'),
        annotations: annotations('Annotations of the volume claims.'),
        volumeName: v.format('dnsName', { orEmpty: true }).default('').doc('Volume that is there, of a component of one replica.'),
        selector: v.kubernetes('LabelSelector').default({}).doc('Labels of volumes that are there.'),
        whenDeleted: keep('Whether claims go with the StatefulSet; from Kubernetes 1.27 on.'),
        whenScaled: keep('Whether claims go with their pods where replicas become fewer; from Kubernetes 1.27 on.'),
      },
      { alike: true },
    )
    .doc(
      `Volume for ${content}. Its size is for the first install: the runbooks (README.md, Enlarge a volume) tell how to change it later.`,
    );
