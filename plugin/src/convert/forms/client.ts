import { isMap, type Data } from '../../values/merged.ts';
import { joined, leaving, setting } from '../converted.ts';
import { camelCase, fieldsOf, same, standing, textIn, type Field, type Fields } from './fields.ts';
import { mountedFile, selectedKey, type SecretKey } from './mounted-file.ts';

/** The fields of a client that name credentials; in the operator's resources, and in Prometheus' own words in camel case. */
const holders = ['authorization', 'basicAuth', 'bearerTokenFile', 'oauth2', 'tlsConfig'];

const literal = 'is a credential, for which values have no place: put it into a Secret and name its key (docs/values.md, credentials)';
const elsewhere = 'is neither a key of a Secret nor a file below /etc/prometheus/secrets';

function keyOf(value: Data): SecretKey | undefined {
  return mountedFile(value, 'prometheus') ?? selectedKey(value);
}

/** The first Secret that is named in a structure. */
function secretIn(value: Data): string | undefined {
  const found = keyOf(value);
  if (found !== undefined) return found.secret;
  const parts: readonly Data[] = isMap(value) ? Object.values(value) : [];
  return parts.map(secretIn).find((secret) => secret !== undefined);
}

/** A key of a Secret that is mounted, under a name below credentials; all of them stand in one Secret. */
function credential(name: string, chosen: string | undefined): Field {
  return (value, to) => {
    const found = keyOf(value);
    if (found === undefined) return leaving(elsewhere);
    if (found.secret !== chosen)
      return leaving(`is in the Secret ${found.secret}, but here all credentials of one client are in one: copy it into ${String(chosen)}`);
    return joined([
      setting(['prometheus', 'secrets', found.secret], {}),
      setting([...to, 'credentials', 'secretName'], found.secret),
      setting([...to, 'credentials', ...name.split('.')], found.key),
    ]);
  };
}

function never(reason: string): Field {
  return () => leaving(reason);
}

/** A certificate that stands in a Secret; one in a ConfigMap is left. */
function certificate(name: string, chosen: string | undefined): Field {
  return (value, to) =>
    fieldsOf(value, to, {
      secret: credential(name, chosen),
      configMap: never('is in a ConfigMap: put it into the Secret of the credentials'),
    });
}

function tlsFields(chosen: string | undefined): Fields {
  return {
    ca: certificate('caKey', chosen),
    cert: certificate('certKey', chosen),
    caFile: credential('caKey', chosen),
    certFile: credential('certKey', chosen),
    keyFile: credential('keyKey', chosen),
    keySecret: credential('keyKey', chosen),
    serverName: 'tls.serverName',
    insecureSkipVerify: 'tls.insecureSkipVerify',
  };
}

/** A user whom the operator's resources name by a key of a Secret has no name here. */
function basicAuth(chosen: string | undefined): Field {
  return (value, to) => {
    if (isMap(value) && isMap(value['username']))
      return leaving('names the user by a key of a Secret: write credentials.basicAuth with the user itself and passwordKey');
    return fieldsOf(value, to, {
      username: 'credentials.basicAuth.username',
      password: never(literal),
      passwordFile: credential('basicAuth.passwordKey', chosen),
    });
  };
}

function oauth2(chosen: string | undefined): Field {
  return (value, to) => {
    if (textIn(value, 'clientId') === undefined && textIn(value, 'client_id') === undefined)
      return leaving('names the client by a key of a Secret or ConfigMap: write credentials.oauth2 with the clientId itself');
    const isLiteral = isMap(value) && typeof value['client_secret'] === 'string';
    const names = ['clientId', 'tokenUrl', 'scopes', 'endpointParams', 'proxyUrl', 'noProxy', 'proxyFromEnvironment'];
    return fieldsOf(value, to, {
      ...Object.fromEntries(names.map((name) => [name, `credentials.oauth2.${name}`])),
      clientSecret: isLiteral ? never(literal) : credential('oauth2.clientSecretKey', chosen),
      clientSecretFile: credential('oauth2.clientSecretKey', chosen),
    });
  };
}

/**
 * How a client of Prometheus logs in, checks the server and gets there, as Prometheus or the operator's resources say it.
 * @param client the scrape job, remote write or Alertmanager whose fields these are
 */
export function clientFields(client: Data): Fields {
  const named = isMap(client) ? Object.entries(client).filter(([name]) => holders.includes(camelCase(name))) : [];
  const chosen = named.map(([, value]) => secretIn(value)).find((secret) => secret !== undefined);
  return {
    ...same('proxyUrl', 'noProxy', 'proxyFromEnvironment'),
    followRedirects: standing(true),
    enableHttp2: standing(true),
    enableHTTP2: standing(true),
    authorization: (value, to) =>
      fieldsOf(value, to, {
        type: 'credentials.authorization.type',
        credentials: (one, there) =>
          typeof one === 'string' ? leaving(literal) : credential('authorization.credentialsKey', chosen)(one, there),
        credentialsFile: credential('authorization.credentialsKey', chosen),
      }),
    basicAuth: basicAuth(chosen),
    bearerToken: never(literal),
    bearerTokenFile: credential('authorization.credentialsKey', chosen),
    oauth2: oauth2(chosen),
    tlsConfig: (value, to) => fieldsOf(value, to, tlsFields(chosen)),
  };
}
