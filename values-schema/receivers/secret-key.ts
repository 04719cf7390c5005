import { v } from '@helm/ts-helm';

/**
 * The key of a Secret under which a credential lies: values name it, and Alertmanager reads the file that it is mounted as.
 * @param what the credential, as in "the URL of the webhook"
 */
export function secretKey(what: string) {
  return v.format('secretKey').doc(`Key of the Secret that holds ${what}.`);
}
