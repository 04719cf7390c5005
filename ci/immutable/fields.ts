import { at, isMap, type Json } from '../objects.ts';

/** What an update may change in the specification of a kind that otherwise stays as it was created. */
const mutable: Readonly<Record<string, readonly string[]>> = {
  // https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/ and ValidateStatefulSetUpdate of the API server
  StatefulSet: [
    'replicas',
    'ordinals',
    'template',
    'updateStrategy',
    'persistentVolumeClaimRetentionPolicy',
    'minReadySeconds',
    'revisionHistoryLimit',
  ],
  // https://kubernetes.io/docs/concepts/workloads/controllers/job/#mutable-scheduling-directives holds for suspended Jobs only.
  Job: ['parallelism', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished', 'suspend'],
  PersistentVolumeClaim: ['resources'],
};

/** Fields outside those specifications that stay as they were created, by kind. */
const immutable: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Deployment: [['spec', 'selector']],
  DaemonSet: [['spec', 'selector']],
  ReplicaSet: [['spec', 'selector']],
  // A headless Service cannot become another one, nor the other way round.
  Service: [['spec', 'clusterIP']],
  RoleBinding: [['roleRef']],
  ClusterRoleBinding: [['roleRef']],
  Secret: [['type']],
  StorageClass: [['provisioner'], ['parameters'], ['reclaimPolicy'], ['volumeBindingMode']],
  PriorityClass: [['value'], ['preemptionPolicy']],
  IngressClass: [['spec', 'controller']],
};

/** Every field that an update may not change, by its path; undefined where the object does not have it. */
export function immutableFields(object: Json): ReadonlyMap<string, unknown> {
  const kind = String(object['kind']);
  const fields = new Map<string, unknown>((immutable[kind] ?? []).map((path) => [path.join('.'), at(object, ...path)]));
  const [spec, free] = [object['spec'], mutable[kind]];
  if (free !== undefined && isMap(spec))
    for (const [key, value] of Object.entries(spec)) if (!free.includes(key)) fields.set(`spec.${key}`, value);
  // https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
  if ((kind === 'ConfigMap' || kind === 'Secret') && object['immutable'] === true)
    for (const key of ['data', 'binaryData', 'stringData', 'immutable']) fields.set(key, object[key]);
  return fields;
}
