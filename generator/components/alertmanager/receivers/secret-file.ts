import { str, type Node } from '@helm/ts-helm';

/** Where the Secrets of Alertmanager are mounted, each in a folder of its name. */
export const secretsPath = '/etc/alertmanager/secrets';

/** The file that a key of a Secret is mounted as. */
export function secretFile(secretName: Node<string>, key: Node<string>): Node<string> {
  return str`${secretsPath}/${secretName}/${key}`;
}
