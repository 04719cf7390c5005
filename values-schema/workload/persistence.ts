import { v } from '@helm/ts-helm';
import { annotations } from './maps.ts';

/** The volume claim of each pod of a StatefulSet; Kubernetes does not let it change later. */
export const persistence = (size: string, content: string) =>
  v
    .object({
      enabled: v.boolean().default(true).doc(`Whether a volume keeps ${content}; without one it ends with the pod.`),
      size: v.quantity().default(size).doc('Size of the volume.'),
      storageClass: v.format('dnsName', { orEmpty: true }).default('').doc('Storage class; the cluster’s default where empty.'),
      accessMode: v.choice('ReadWriteOnce', 'ReadWriteOncePod').default('ReadWriteOnce').doc('Access mode of the volume.'),
      annotations: annotations('Annotations of the volume claims.'),
    })
    .doc(
      `Volume for ${content}. Its size is for the first install: the runbooks (README.md, Enlarge a volume) tell how to change it later.`,
    );
