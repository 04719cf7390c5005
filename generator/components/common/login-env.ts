import type { EnvVar } from 'kubernetes-types/core/v1.js';
import { when, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { secretEnv } from './secret-env.ts';
import { asksLogin } from './tls.ts';

const { basicAuth } = values.componentTls;

/** Where a client that reads no files has its login at Prometheus and Alertmanager. */
export const loginVariables = { username: 'MONITORING_USERNAME', password: 'MONITORING_PASSWORD' } as const;

/** The environment of such a client, where they ask for a login. */
export const loginEnv: readonly Expr<EnvVar>[] = [
  secretEnv(loginVariables.username, basicAuth.secretName, basicAuth.usernameKey),
  secretEnv(loginVariables.password, basicAuth.secretName, basicAuth.passwordKey),
];

/** The same, for a list that has other variables too. */
export const optionalLoginEnv: readonly Expr<EnvVar>[] = loginEnv.map((one) => when<EnvVar>(asksLogin, one));
