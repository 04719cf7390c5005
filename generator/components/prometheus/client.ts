import { define, fields, given, str, v, type Node } from '@helm/ts-helm';
import { client as declared } from '../../../values-schema/prometheus/credentials.ts';
import { oauth2 } from './oauth2.ts';
import { oneProxy, proxy } from './proxy.ts';
import { isMounted, secretFile } from './secret-file.ts';

/**
 * How a scrape job or remote write proves itself, checks the server and gets there; credentials are files of a mounted secret.
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config
 */
export const client = define(
  'jobpilot-monitoring.prometheus.client',
  'Credentials, TLS and proxy of a scrape job or remote write; credentials are files of a mounted secret.',
  { of: v.object(declared), place: v.string() },
  ({ of, place }) => ({
    ...fields(
      given(of.credentials, ({ secretName, authorization, basicAuth, oauth2: token }) => {
        const file = (key: Node<string>) => secretFile(secretName, key);
        return {
          ...isMounted(secretName, str`${place}.credentials`),
          authorization: given(authorization, ({ type, credentialsKey }) => ({ type, credentials_file: file(credentialsKey) })),
          basic_auth: given(basicAuth, ({ username, passwordKey }) => ({ username, password_file: file(passwordKey) })),
          oauth2: oauth2(token, file),
        };
      }),
    ),
    tls_config: {
      insecure_skip_verify: of.tls.insecureSkipVerify,
      server_name: given(of.tls.serverName, (serverName) => serverName),
      ...fields(
        given(of.credentials, ({ secretName, caKey, certKey, keyKey }) => ({
          ca_file: given(caKey, (key) => secretFile(secretName, key)),
          cert_file: given(certKey, (key) => secretFile(secretName, key)),
          key_file: given(keyKey, (key) => secretFile(secretName, key)),
        })),
      ),
    },
    ...oneProxy(of, place),
    ...proxy(of),
  }),
);
