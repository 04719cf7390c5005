import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered } from '../../testing/rendered.ts';

const uuid = '00000000-0000-0000-0000-00000000000a';
const folder = '/etc/prometheus/secrets/login';

function valuesOf(remote: { readonly [key: string]: Json }): Json {
  return { prometheus: { secrets: { login: {} }, remoteWrite: { far: { url: 'https://far.example.com', ...remote } } } };
}

/** The remote write without what is there whatever the login is. */
function written(remote: { readonly [key: string]: Json }): Json {
  const config = configFile(valuesOf(remote), 'prometheus-config', 'prometheus.yml');
  const common = ['name', 'url', 'protobuf_message', 'send_exemplars', 'send_native_histograms', 'tls_config'];
  const fields = Object.entries(Object(itemsOf(at(config, 'remote_write'))[0])).filter(([name]) => !common.includes(name));
  return JSON.parse(JSON.stringify(Object.fromEntries(fields)));
}

const token = { clientId: 'us', clientSecretKey: 'secret', tokenUrl: 'https://login.example.com/token' };

test.each<readonly [string, { readonly [key: string]: Json }, Json]>([
  ['no login', {}, {}],
  [
    'a role at AWS',
    { sigv4: { region: 'eu-central-1', profile: 'p', roleArn: 'arn:aws:iam::0:role/a', externalId: 'e', serviceName: 'aps' } },
    {
      sigv4: {
        region: 'eu-central-1',
        profile: 'p',
        role_arn: 'arn:aws:iam::0:role/a',
        external_id: 'e',
        use_fips_sts_endpoint: false,
        service_name: 'aps',
      },
    },
  ],
  ['whatever the pods have at AWS', { sigv4: {} }, { sigv4: { use_fips_sts_endpoint: false } }],
  ['a proxy', { proxyUrl: 'http://proxy:3128', noProxy: 'a,b' }, { proxy_url: 'http://proxy:3128', no_proxy: 'a,b' }],
  ['the proxy of the environment', { proxyFromEnvironment: true }, { proxy_from_environment: true }],
  [
    'an identity at Azure',
    { azureAd: { cloud: 'AzureChina', managedIdentity: { clientId: uuid } } },
    { azuread: { cloud: 'AzureChina', managed_identity: { client_id: uuid } } },
  ],
  ['the identity of the system at Azure', { azureAd: { managedIdentity: {} } }, { azuread: { managed_identity: { client_id: '' } } }],
  [
    'the ServiceAccount at Azure',
    { azureAd: { workloadIdentity: { clientId: uuid, tenantId: uuid } } },
    { azuread: { workload_identity: { client_id: uuid, tenant_id: uuid } } },
  ],
  ['the SDK of Azure', { azureAd: { sdk: {} } }, { azuread: { sdk: { tenant_id: '' } } }],
  ['the pods at Google', { googleIam: {} }, { google_iam: { credentials_file: '' } }],
  [
    'a service account at Google',
    { googleIam: { secretName: 'login', credentialsKey: 'key.json' } },
    { google_iam: { credentials_file: `${folder}/key.json` } },
  ],
  [
    'a token of OAuth 2.0',
    {
      credentials: {
        secretName: 'login',
        oauth2: { ...token, scopes: ['a', 'b'], endpointParams: { audience: 'c' }, tlsConfig: { caKey: 'ca.crt', minVersion: 'TLS12' } },
      },
    },
    {
      oauth2: {
        client_id: 'us',
        client_secret_file: `${folder}/secret`,
        scopes: ['a', 'b'],
        token_url: token.tokenUrl,
        endpoint_params: { audience: 'c' },
        tls_config: { ca_file: `${folder}/ca.crt`, insecure_skip_verify: false, min_version: 'TLS12' },
      },
    },
  ],
  [
    'a signed request of OAuth 2.0',
    {
      credentials: {
        secretName: 'login',
        oauth2: {
          clientId: 'us',
          tokenUrl: token.tokenUrl,
          grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          clientCertificateKeyKey: 'key.pem',
          claims: { a: 1 },
        },
      },
    },
    {
      oauth2: {
        client_id: 'us',
        client_certificate_key_file: `${folder}/key.pem`,
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        claims: { a: 1 },
        token_url: token.tokenUrl,
      },
    },
  ],
])('%s', (_what, remote, expected) => {
  expect(written(remote)).toEqual(expected);
});

const credentials = { secretName: 'login', basicAuth: { username: 'us', passwordKey: 'password' } };
const oneWay = 'prometheus.remoteWrite.far: only one login is possible';

test.each<readonly [string, { readonly [key: string]: Json }, string]>([
  ['two clouds', { sigv4: {}, googleIam: {} }, oneWay],
  ['two other clouds', { azureAd: { sdk: {} }, googleIam: {} }, oneWay],
  ['a cloud beside a password', { sigv4: {}, credentials }, oneWay],
  ['a cloud beside a token', { azureAd: { sdk: {} }, credentials: { secretName: 'login', oauth2: token } }, oneWay],
  ['a password beside a token', { credentials: { ...credentials, oauth2: token } }, 'prometheus.remoteWrite.far.credentials'],
  ['two proxies', { proxyUrl: 'http://proxy:3128', proxyFromEnvironment: true }, 'prometheus.remoteWrite.far'],
  ['a proxy with a password', { proxyUrl: 'http://us:them@proxy:3128' }, 'prometheus.remoteWrite.far.proxyUrl'],
  ['hosts without a proxy', { noProxy: 'a' }, 'prometheus.remoteWrite.far'],
  ['no way at Azure', { azureAd: {} }, 'prometheus.remoteWrite.far.azureAd'],
  ['two ways at Azure', { azureAd: { sdk: {}, managedIdentity: {} } }, 'prometheus.remoteWrite.far.azureAd'],
  ['an identity that is no UUID', { azureAd: { managedIdentity: { clientId: 'us' } } }, 'clientId'],
  ['a role that is not taken on', { sigv4: { externalId: 'e' } }, 'prometheus.remoteWrite.far.sigv4'],
  [
    'a Secret that is not mounted',
    { googleIam: { secretName: 'other', credentialsKey: 'key.json' } },
    'prometheus.remoteWrite.far.googleIam.secretName: other is not in prometheus.secrets',
  ],
])('%s: refused', (_what, remote, message) => {
  expect(() => rendered(valuesOf(remote))).toThrow(message);
});

test('certificates stand beside a login at a cloud', () => {
  expect(written({ sigv4: {}, credentials: { secretName: 'login', caKey: 'ca.crt' } })).toMatchObject({ sigv4: {} });
});
