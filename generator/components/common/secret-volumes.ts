import type { Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { each, replace, str, type Items, type Node, type Value } from '@helm/ts-helm';

type Secrets = Node<object> &
  Items<
    Value<{ readonly optional: boolean }, never, 'required', { readonly fields: { readonly optional: Value<boolean, boolean, 'default'> } }>
  >;

/** A volume's name is a DNS label, a Secret's may have dots. */
function volumeName(secret: Node<string>): Node<string> {
  return str`secret-${replace(secret, '.', '-')}`;
}

/** The volumes of a map of Secrets. */
export function secretVolumes(secrets: Secrets): Node<Volume> {
  return each(secrets, 'secret', ({ optional }, name) => ({ name: volumeName(name), secret: { secretName: name, optional } }));
}

/** Their mounts, each in a folder of its name. */
export function secretMounts(secrets: Secrets, folder: string): Node<VolumeMount> {
  return each(secrets, 'secret', (_secret, name) => ({ name: volumeName(name), mountPath: str`${folder}/${name}`, readOnly: true }));
}
