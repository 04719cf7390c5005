import { and, ensure, not, notEmpty, or, present } from '@helm/ts-helm';
import { values } from '../../values.ts';

const { caKey, secretName, url, usernameKey } = values.loki.external;

/** Whether a Loki outside the release asks for a login; that of the release does not. */
export const hasLogin = and(notEmpty(url), notEmpty(secretName), notEmpty(usernameKey));

/** Whether its certificate is of an authority that the system does not know. */
export const hasAuthority = and(notEmpty(url), notEmpty(secretName), present(caKey));

/** Stops a render that names a key of no Secret. */
export const authorityHasSecret = ensure(
  or(not(present(caKey)), notEmpty(secretName)),
  'loki.external.caKey: name the Secret that has this key in loki.external.secretName',
);
