import type { DataMap } from '../../values/merged.ts';
import type { Case } from './case.ts';

const spec = (prometheusSpec: DataMap): DataMap => ({ prometheus: { prometheusSpec } });
const login = 'prometheus.prometheusSpec.remoteWrite.0';
const inSecret = 'credentials.basicAuth with the user itself';

/** Logins and the like of remote writes and Alertmanagers. */
export const ofClients: readonly Case[] = [
  {
    of: 'credentials in two Secrets',
    values: spec({
      remoteWrite: [
        { name: 'a', authorization: { credentials: { name: 's', key: 't' } }, tlsConfig: { ca: { secret: { name: 'u', key: 'c' } } } },
      ],
    }),
    becomes: {
      prometheus: { secrets: { s: {} }, remoteWrite: { a: { credentials: { secretName: 's', authorization: { credentialsKey: 't' } } } } },
    },
    left: { [`${login}.tlsConfig.ca.secret`]: 'copy it into s' },
  },
  {
    of: 'an authority in a ConfigMap',
    values: spec({ remoteWrite: [{ name: 'a', url: 'https://a', tlsConfig: { ca: { configMap: { name: 'c', key: 'k' } } } }] }),
    becomes: { prometheus: { remoteWrite: { a: { url: 'https://a' } } } },
    left: { [`${login}.tlsConfig.ca.configMap`]: 'is in a ConfigMap' },
  },
  {
    of: 'a user whom a Secret names',
    values: spec({
      remoteWrite: [{ name: 'a', url: 'https://a', basicAuth: { username: { name: 's', key: 'u' }, password: { name: 's', key: 'p' } } }],
    }),
    becomes: { prometheus: { remoteWrite: { a: { url: 'https://a' } } } },
    left: { [`${login}.basicAuth`]: inSecret },
  },
  {
    of: 'a login by OAuth with a client that is written out',
    values: spec({
      remoteWrite: [
        { name: 'a', oauth2: { client_id: 'c', client_secret_file: '/etc/prometheus/secrets/s/k', token_url: 'https://t', scopes: ['w'] } },
      ],
    }),
    becomes: {
      prometheus: {
        secrets: { s: {} },
        remoteWrite: {
          a: { credentials: { secretName: 's', oauth2: { clientId: 'c', clientSecretKey: 'k', tokenUrl: 'https://t', scopes: ['w'] } } },
        },
      },
    },
  },
  {
    of: 'a login at AWS that says nothing more',
    values: spec({ remoteWrite: [{ name: 'a', sigv4: {} }] }),
    becomes: { prometheus: { remoteWrite: { a: { sigv4: {} } } } },
  },
  {
    of: 'a login at Azure by a client secret',
    values: spec({ remoteWrite: [{ name: 'a', url: 'https://a', azureAd: { oauth: { clientId: 'x' } } }] }),
    becomes: { prometheus: { remoteWrite: { a: { url: 'https://a' } } } },
    left: { [`${login}.azureAd.oauth`]: 'use azureAd.workloadIdentity' },
  },
  {
    of: 'redirects that are not followed',
    values: spec({ remoteWrite: [{ name: 'a', url: 'https://a', followRedirects: false, enableHTTP2: true }] }),
    becomes: { prometheus: { remoteWrite: { a: { url: 'https://a' } } } },
    left: { [`${login}.followRedirects`]: 'has no counterpart' },
  },
  {
    of: 'an Alertmanager that is found',
    values: spec({ additionalAlertManagerConfigs: [{ consul_sd_configs: [{ server: 'c:8500' }] }] }),
    becomes: {},
    left: { 'prometheus.prometheusSpec.additionalAlertManagerConfigs.0': 'has no static_configs' },
  },
];

const job = 'prometheus.prometheusSpec.additionalScrapeConfigs';

/** Scrape jobs. */
export const ofJobs: readonly Case[] = [
  {
    of: 'jobs in a text',
    values: spec({ additionalScrapeConfigs: '- job_name: a' }),
    becomes: {},
    left: { [job]: 'write the jobs as a list first' },
  },
  {
    of: 'a job with a credential',
    values: spec({ additionalScrapeConfigs: [{ job_name: 'a', http_sd_configs: [{ url: 'https://u:p@example.com' }] }] }),
    becomes: {},
    left: { [`${job}.0`]: 'http_sd_configs.0.url' },
  },
  {
    of: 'a job that has the name of one of the chart',
    values: spec({ additionalScrapeConfigs: [{ job_name: 'kubernetes-pods', ec2_sd_configs: [{}] }] }),
    becomes: {},
    left: { [`${job}.0`]: 'give it another' },
  },
  {
    of: 'a job with a token of a Secret',
    values: spec({ additionalScrapeConfigs: [{ job_name: 'a', bearer_token_file: '/etc/prometheus/secrets/s/k' }] }),
    becomes: {
      prometheus: {
        secrets: { s: {} },
        extraScrapeJobs: { a: { credentials: { secretName: 's', authorization: { credentialsKey: 'k' } } } },
      },
    },
  },
];
