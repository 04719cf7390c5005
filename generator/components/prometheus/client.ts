import { define, ensure, fields, given, hasEntry, str, v, type Expr } from '@helm/ts-helm';
import { client as declared } from '../../../values-schema/prometheus/credentials.ts';
import { values } from '../../values.ts';

/** Where the keys of a mounted secret are files. */
export const secretsPath = '/etc/prometheus/secrets';

/**
 * How a scrape job or remote write proves itself and checks the server; credentials are files of a mounted secret.
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config
 */
export const client = define(
  'jobpilot-monitoring.prometheus.client',
  'Credentials and TLS of a scrape job or remote write, as files of a mounted secret.',
  { of: v.object(declared), place: v.string() },
  ({ of, place }) => ({
    ...fields(
      given(of.credentials, ({ secretName, authorization, basicAuth }) => {
        const path = (key: Expr<string>) => str`${secretsPath}/${secretName}/${key}`;
        const mounted = ensure(
          hasEntry(values.prometheus.secrets, secretName),
          str`${place}.credentials.secretName: ${secretName} is not in prometheus.secrets, so it would not be mounted`,
        );
        return {
          ...fields(mounted),
          authorization: given(authorization, ({ type, credentialsKey }) => ({ type, credentials_file: path(credentialsKey) })),
          basic_auth: given(basicAuth, ({ username, passwordKey }) => ({ username, password_file: path(passwordKey) })),
        };
      }),
    ),
    tls_config: {
      insecure_skip_verify: of.tls.insecureSkipVerify,
      server_name: given(of.tls.serverName, (serverName) => serverName),
      ...fields(
        given(of.credentials, ({ secretName, caKey, certKey, keyKey }) => ({
          ca_file: given(caKey, (key) => str`${secretsPath}/${secretName}/${key}`),
          cert_file: given(certKey, (key) => str`${secretsPath}/${secretName}/${key}`),
          key_file: given(keyKey, (key) => str`${secretsPath}/${secretName}/${key}`),
        })),
      ),
    },
  }),
);
