import type { EnvVar } from 'kubernetes-types/core/v1.js';
import type { Expr } from '@helm/ts-helm';

/** An environment variable that holds what lies under a key of a Secret. */
export function secretEnv(name: string, secret: Expr<string>, key: Expr<string>): Expr<EnvVar> {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}
