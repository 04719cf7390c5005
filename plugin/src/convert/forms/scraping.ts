import { stringify } from 'yaml';
import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { helmYaml } from '../../yaml/helm-yaml.ts';
import { below, joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { clientFields } from './client.ts';
import { asText, camelCase, fieldsOf, itemsOf, nameOf, same, textIn, type Field, type Fields } from './fields.ts';
import { sigv4 } from './sigv4.ts';
import { relabelings } from './steps.ts';

const queue = same(
  'capacity',
  'maxShards',
  'minShards',
  'maxSamplesPerSend',
  'batchSendDeadline',
  'minBackoff',
  'maxBackoff',
  'sampleAgeLimit',
  'retryOnRateLimit',
);

const signed = sigv4('serviceAccount.annotations');

function steps(name: string): Field {
  return (value, to) => relabelings(value, [...to, name]);
}

function identity(name: string): Field {
  return (value, to) => joined([setting([...to, name], {}), fieldsOf(value, [...to, name], same('clientId', 'tenantId'))]);
}

function azureAd(value: Data, to: readonly string[]): Converted {
  const here = [...to, 'azureAd'];
  return fieldsOf(value, here, {
    cloud: 'cloud',
    managedIdentity: identity('managedIdentity'),
    workloadIdentity: identity('workloadIdentity'),
    sdk: identity('sdk'),
    oauth: () => leaving('has a client secret, which Prometheus reads from no file: use azureAd.workloadIdentity'),
  });
}

/** Receivers of samples. */
export const remoteWrite: Form = (value, to) =>
  itemsOf(value, (one, index) =>
    fieldsOf(one, [...to, nameOf(one, 'name', 'remote', index)], {
      ...same('url', 'remoteTimeout', 'headers', 'sendExemplars', 'sendNativeHistograms'),
      ...clientFields(one),
      name: () => nothing,
      messageVersion: (version, there) => setting([...there, 'protocol'], asText(version).replace(/^V/u, '')),
      queueConfig: (all, there) => fieldsOf(all, [...there, 'queue'], queue),
      writeRelabelConfigs: steps('writeRelabelings'),
      sigv4: signed,
      azureAd,
    }),
  );

const targetsOf: Field = (groups, to) =>
  itemsOf(groups, (group, index) =>
    fieldsOf(group, [...to, 'targets', index === 0 ? 'default' : `targets-${String(index + 1)}`], {
      targets: 'addresses',
      labels: 'labels',
    }),
  );

/** A discovery of which a job here has one. */
function only(name: string, fields: Fields): Field {
  return (value, to) =>
    itemsOf(value, (one, index) => (index === 0 ? fieldsOf(one, [...to, name], fields) : leaving('is a second one, where a job has one')));
}

function jobFields(job: Data): Fields {
  return {
    ...same('scheme', 'metricsPath', 'scrapeInterval', 'scrapeTimeout', 'honorLabels', 'honorTimestamps', 'sampleLimit', 'bodySizeLimit'),
    ...same('fallbackScrapeProtocol'),
    ...clientFields(job),
    jobName: () => nothing,
    params: 'parameters',
    staticConfigs: targetsOf,
    dnsSdConfigs: only('dns', same('names', 'type', 'port')),
    kubernetesSdConfigs: only('kubernetes', {
      role: (role, to) => (role === 'endpoints' ? leaving('is an older kind of discovery') : setting([...to, 'role'], role)),
      namespaces: (all, to) => fieldsOf(all, to, { names: 'namespaces' }),
    }),
    relabelConfigs: steps('relabelings'),
    metricRelabelConfigs: steps('metricRelabelings'),
  };
}

const secretFields = [
  'password',
  'credentials',
  'bearer_token',
  'client_secret',
  'secret_key',
  'access_key',
  'token',
  'refresh_token',
  'api_token',
];

/** The fields of a job that hold a credential in plain text. */
function credentialsIn(value: Data, path = ''): readonly string[] {
  if (typeof value === 'string') return /:\/\/[^/@\s]*:[^/@\s]*@/u.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, Data]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return secretFields.includes(key) && typeof one === 'string' ? [here] : credentialsIn(one, here);
  });
}

/** The names of the chart's own jobs. */
const ownJob = /^(?:prometheus|alertmanager|grafana|loki|blackbox|kubernetes-.*)$/u;

/** What is written of jobs that extraScrapeJobs cannot say: a Secret with a file, which the operator makes of all of them. */
const SECRET = 'prometheus-scrape-jobs';

function fileOf(jobs: readonly DataMap[]): Converted {
  const file = stringify({ scrape_configs: jobs }, { ...helmYaml, lineWidth: 0 });
  const manifest = { apiVersion: 'v1', kind: 'Secret', metadata: { name: SECRET }, stringData: { 'jobs.yml': file } };
  return joined([
    setting(['extraManifests', SECRET], manifest),
    setting(['prometheus', 'secrets', SECRET], {}),
    setting(['prometheus', 'scrapeConfigFiles'], [`/etc/prometheus/secrets/${SECRET}/jobs.yml`]),
  ]);
}

/** A job of a file: undefined where extraScrapeJobs says all of it. */
function jobOf(job: Data, to: readonly string[], index: number): { readonly own: Converted; readonly filed?: DataMap } {
  const own = fieldsOf(job, [...to, nameOf(job, 'job_name', 'job', index)], jobFields(job));
  if (own.left.length === 0 || !isMap(job)) return { own };
  const secrets = credentialsIn(job);
  if (secrets.length > 0)
    return {
      own: leaving(`has a credential (${secrets.join(', ')}): put the job into a Secret of yours, see scrapeConfigFiles in docs/scrape.md`),
    };
  if (ownJob.test(textIn(job, 'job_name') ?? '')) return { own: leaving('has the name of a job of the chart: give it another one') };
  const asks = Object.keys(job).some((key) => camelCase(key) === 'kubernetesSdConfigs');
  const rights =
    'is converted, but asks the Kubernetes API: grant the ServiceAccount what that takes beyond pods, Services and EndpointSlices';
  return { own: asks ? leaving(rights) : nothing, filed: job };
}

/** Scrape jobs in Prometheus' own words. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config */
export const scrapeJobs: Form = (value, to) => {
  if (!Array.isArray(value)) return leaving('is no list: write the jobs as a list first');
  const jobs = value.map((job: Data, index) => jobOf(job, to, index));
  const filed = jobs.flatMap((job) => (job.filed === undefined ? [] : [job.filed]));
  const all = joined(jobs.map(({ own }, index) => below(String(index), own)));
  return filed.length === 0 ? all : joined([all, fileOf(filed)]);
};

/** Alertmanagers outside the release, in Prometheus' own words. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#alertmanager_config */
export const alertmanagers: Form = (value, to) =>
  itemsOf(value, (one, index) => {
    if (!isMap(one) || !Object.hasOwn(one, 'static_configs'))
      return leaving('has no static_configs: here an Alertmanager outside the release has addresses');
    return fieldsOf(one, [...to, `alertmanager-${String(index + 1)}`], {
      ...clientFields(one),
      ...same('scheme', 'pathPrefix'),
      sigv4: signed,
      apiVersion: (version) => (version === 'v2' ? nothing : leaving('is no version that Prometheus still knows')),
      staticConfigs: (groups, there) => itemsOf(groups, (group) => fieldsOf(group, there, { targets: 'addresses' })),
    });
  });

/** What is said of all scraping by the default class of the operator. */
export const scrapeClasses: Form = (value, to) =>
  itemsOf(value, (one) =>
    isMap(one) && one['default'] === true
      ? fieldsOf(one, to, { name: () => nothing, default: () => nothing, fallbackScrapeProtocol: 'fallbackScrapeProtocol' })
      : leaving('is a class of ServiceMonitors, which are not read'),
  );
