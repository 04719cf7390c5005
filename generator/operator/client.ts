import { define, fields, given, str, v, type Expr } from '@helm/ts-helm';
import { client as declared } from '../../values-schema/prometheus/credentials.ts';
import { oneProxy } from '../components/prometheus/proxy.ts';
import { oauth2 } from './oauth2.ts';
import { proxy } from './proxy.ts';

/** A key of a Secret, as the operator's resources name it. */
export function secretKey(secretName: Expr<string>, key: Expr<string>) {
  return { name: secretName, key };
}

/**
 * How a scrape job proves itself and checks the server, by keys of the Secret. The name of a user has no place but in a Secret
 * here, where it is the key `username`.
 * https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.SafeTLSConfig
 */
export const client = define(
  'jobpilot-monitoring.operator.client',
  'Credentials, as keys of a Secret, TLS and proxy of a scrape job.',
  { of: v.object(declared), place: v.string() },
  ({ of, place }) => ({
    ...fields(
      given(of.credentials, ({ secretName, authorization, basicAuth, oauth2: token }) => ({
        authorization: given(authorization, ({ type, credentialsKey }) => ({ type, credentials: secretKey(secretName, credentialsKey) })),
        basicAuth: given(basicAuth, ({ passwordKey }) => ({
          username: secretKey(secretName, 'username'),
          password: secretKey(secretName, passwordKey),
        })),
        oauth2: oauth2(token, (key) => secretKey(secretName, key), str`${place}.credentials.oauth2`),
      })),
    ),
    tlsConfig: {
      insecureSkipVerify: of.tls.insecureSkipVerify,
      serverName: given(of.tls.serverName, (serverName) => serverName),
      ...fields(
        given(of.credentials, ({ secretName, caKey, certKey, keyKey }) => ({
          ca: given(caKey, (key) => ({ secret: secretKey(secretName, key) })),
          cert: given(certKey, (key) => ({ secret: secretKey(secretName, key) })),
          keySecret: given(keyKey, (key) => secretKey(secretName, key)),
        })),
      ),
    },
    ...oneProxy(of, place),
    ...proxy(of),
  }),
);
