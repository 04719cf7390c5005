import { isMap, type Data } from '../../values/merged.ts';
import { textIn } from './fields.ts';

/** A key of a Secret. */
export interface SecretKey {
  readonly secret: string;
  readonly key: string;
}

/** The key of a Secret that a file comes from, where the operator mounts the Secrets of a spec; undefined for another file. */
export function mountedFile(value: Data, server: 'prometheus' | 'alertmanager'): SecretKey | undefined {
  const start = `/etc/${server}/secrets/`;
  if (typeof value !== 'string' || !value.startsWith(start)) return undefined;
  const [secret = '', key = '', ...more] = value.slice(start.length).split('/');
  return secret === '' || key === '' || more.length > 0 ? undefined : { secret, key };
}

/** A key of a Secret as the operator's resources name it. */
export function selectedKey(value: Data): SecretKey | undefined {
  const [secret, key] = [textIn(value, 'name'), textIn(value, 'key')];
  return !isMap(value) || secret === undefined || key === undefined ? undefined : { secret, key };
}
