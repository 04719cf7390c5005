import { isMap, type Data } from '../../values/merged.ts';
import type { Converted } from '../converted.ts';
import { fieldsOf, same, type Field, type Fields } from './fields.ts';

/** What becomes of a credential: written out, or in a file that the operator mounts. */
export interface Credentials {
  readonly literal: (name: string) => Field;
  readonly file: (name: string) => Field;
}

/** A field that is set under another name below the place of the value. */
function below(name: string, fields: Fields): Field {
  return (value, to) => fieldsOf(value, [...to, name], fields);
}

/** How a TLS connection of Alertmanager is made. */
export function tlsFields({ file }: Credentials): Fields {
  return {
    ...same('serverName', 'insecureSkipVerify', 'minVersion', 'maxVersion'),
    caFile: file('caKey'),
    certFile: file('certKey'),
    keyFile: file('keyKey'),
  };
}

function headers(value: Data, to: readonly string[]): Converted {
  const names = isMap(value) ? Object.keys(value) : [];
  return fieldsOf(value, [...to, 'httpHeaders'], Object.fromEntries(names.map((name) => [name, below(name, same('values'))])));
}

/** How Alertmanager speaks HTTP. https://prometheus.io/docs/alerting/latest/configuration/#http_config */
export function httpFields(credentials: Credentials): Fields {
  const { literal, file } = credentials;
  const tlsConfig = below('tlsConfig', tlsFields(credentials));
  const proxies = same('proxyUrl', 'noProxy', 'proxyFromEnvironment');
  return {
    ...proxies,
    ...same('followRedirects', 'enableHttp2'),
    tlsConfig,
    httpHeaders: headers,
    basicAuth: below('basicAuth', { ...same('username'), password: literal('passwordKey'), passwordFile: file('passwordKey') }),
    authorization: below('authorization', {
      ...same('type'),
      credentials: literal('credentialsKey'),
      credentialsFile: file('credentialsKey'),
    }),
    bearerToken: (value, to) => literal('credentialsKey')(value, [...to, 'authorization']),
    bearerTokenFile: (value, to) => file('credentialsKey')(value, [...to, 'authorization']),
    oauth2: below('oauth2', {
      ...proxies,
      ...same('clientId', 'tokenUrl', 'scopes', 'endpointParams'),
      clientSecret: literal('clientSecretKey'),
      clientSecretFile: file('clientSecretKey'),
      tlsConfig,
    }),
  };
}
