/**
 * Why a credential is left that has a key in a Secret here.
 * @param secret the value that names the Secret
 */
export function intoSecret(secret: string, key: string): string {
  return `is a credential, for which values have no place: put it into the Secret ${secret} under ${key}`;
}
