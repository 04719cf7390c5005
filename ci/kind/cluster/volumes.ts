import type { Json } from '../../objects.ts';

/** Where the folders are on each node. */
export const volumesFolder = '/var/local/volumes';

/** Volumes a node: together more than all releases of a full run claim. Each serves one claim, for what was in it stays. */
const count = 120;

/** The names of the folders on a node. */
export const volumeNames: readonly string[] = Array.from({ length: count }, (_one, index) => String(index + 1));

/**
 * Volumes of kind's class of volumes that are there before they are claimed. kind's own provisioner starts a pod to make each
 * volume and one to delete it, about as many as all releases have; it still makes those for which there is no more folder.
 * https://kubernetes.io/docs/concepts/storage/volumes/#local
 * @param node on which the folders are
 */
export function localVolumes(node: string): readonly Json[] {
  const here = { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [node] }] };
  return volumeNames.map((name) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `${node}-${name}` },
    spec: {
      storageClassName: 'standard',
      capacity: { storage: '1Ti' },
      accessModes: ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: 'Retain',
      local: { path: `${volumesFolder}/${name}` },
      nodeAffinity: { required: { nodeSelectorTerms: [here] } },
    },
  }));
}
