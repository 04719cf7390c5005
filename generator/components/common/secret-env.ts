import type { EnvVar } from 'kubernetes-types/core/v1.js';
import type { Expr } from '@helm/ts-helm';

/**
 * An environment variable that holds what lies under a key of a Secret.
 * @param options whether the pod starts without the Secret or the key; it does not where not given
 */
export function secretEnv(name: string, secret: Expr<string>, key: Expr<string>, options: { readonly optional?: true } = {}): Expr<EnvVar> {
  return { name, valueFrom: { secretKeyRef: { name: secret, key, ...options } } };
}
