import { ensure, fields, hasEntry, str, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';

/** Where the keys of a mounted secret are files. */
export const secretsPath = '/etc/prometheus/secrets';

/** The file that a key of a Secret is mounted as. */
export function secretFile(secretName: Node<string>, key: Node<string>): Node<string> {
  return str`${secretsPath}/${secretName}/${key}`;
}

/**
 * Fields that refuse a Secret which would not be mounted.
 * @param place what names it
 */
export function isMounted(secretName: Node<string>, place: Node<string>): object {
  return fields(
    ensure(
      hasEntry(values.prometheus.secrets, secretName),
      str`${place}.secretName: ${secretName} is not in prometheus.secrets, so it would not be mounted`,
    ),
  );
}
