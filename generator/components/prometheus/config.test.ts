import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered } from '../../testing/rendered.ts';

const configOf = (values: Json) => configFile(values, 'prometheus-config', 'prometheus.yml');
const jobsOf = (values: Json) => itemsOf(at(configOf(values), 'scrape_configs'));
const namedJob = (values: Json, name: string) => jobsOf(values).find((job) => at(job, 'job_name') === name);

const found = (kubernetes: Json) => ({ prometheus: { scrape: { namespaces: ['a', 'b'] }, extraScrapeJobs: { job: { kubernetes } } } });

test('a dollar in an external label is not a variable', () => {
  const values = { cluster: 'a$b', environment: '$', prometheus: { externalLabels: { tier: '${x}' } } };
  expect(at(configOf(values), 'global.external_labels')).toEqual({
    replica: '${POD_NAME}',
    cluster: 'a$$b',
    environment: '$$',
    tier: '$${x}',
  });
});

test('a job of the user looks where the chart looks, unless it names namespaces', () => {
  const path = 'kubernetes_sd_configs.0.namespaces';
  expect(at(namedJob(found({ role: 'pod' }), 'job'), path)).toEqual({ names: ['a', 'b'] });
  expect(at(namedJob(found({ role: 'pod', namespaces: ['c'] }), 'job'), path)).toEqual({ names: ['c'] });
});

const lookedUp = (...names: readonly string[]) => ({ prometheus: { extraScrapeJobs: { job: { dns: { names } } } } });

test.each(['_metrics._tcp.example.com', '_http-metrics._tcp.web.shop.svc.cluster.local', 'web.example.com'])('%s is looked up', (name) => {
  expect(at(namedJob(lookedUp(name), 'job'), 'dns_sd_configs')).toEqual([{ names: [name], type: 'SRV' }]);
});

test.each(['_metrics_._tcp.example.com', 'my_host.example.com', '_metrics._tcp.example.com:9090', '_', ''])(
  '%s is no name to look up',
  (name) => {
    expect(() => rendered(lookedUp(name))).toThrow('prometheus.extraScrapeJobs.job.dns.names');
  },
);

test('files with jobs are named as they are, and none by default', () => {
  const files = ['/etc/prometheus/secrets/jobs/ec2.yml', '/etc/jobs/*.yml'];
  expect(at(configOf({ prometheus: { scrapeConfigFiles: files } }), 'scrape_config_files')).toEqual(files);
  expect(configOf({})).not.toHaveProperty('scrape_config_files');
});

test.each(['jobs.yml', '/etc/*/jobs.yml', '/etc/a b.yml', '/etc/"x".yml', ''])('%j is no file with jobs', (file) => {
  expect(() => rendered({ prometheus: { scrapeConfigFiles: [file] } })).toThrow('prometheus.scrapeConfigFiles');
});

test('without cluster-wide rights no job asks for nodes or the API server', () => {
  const values = { prometheus: { rbac: { clusterWide: false }, scrape: { namespaces: ['jobpilot'] } } };
  expect(jobsOf(values).map((job) => at(job, 'job_name'))).toEqual([
    'prometheus',
    'alertmanager',
    'grafana',
    'kubernetes-pods',
    'kubernetes-services',
    'kubernetes-services-honor-labels',
  ]);
});

test('an Alertmanager outside is sent to with credentials from a mounted Secret', () => {
  const external = {
    addresses: ['far.example.com:9093'],
    scheme: 'https',
    credentials: { secretName: 'far', basicAuth: { username: 'us', passwordKey: 'password' }, caKey: 'ca.crt' },
  };
  const config = configOf({ externalAlertmanagers: { far: external }, prometheus: { secrets: { far: {} } } });
  expect(at(config, 'alerting.alertmanagers.1')).toMatchObject({
    scheme: 'https',
    basic_auth: { username: 'us', password_file: '/etc/prometheus/secrets/far/password' },
    tls_config: { ca_file: '/etc/prometheus/secrets/far/ca.crt' },
  });
  expect(() => rendered({ externalAlertmanagers: { far: external } })).toThrow(
    'externalAlertmanagers.far.credentials.secretName: far is not in prometheus.secrets',
  );
});

test('an Alertmanager at AWS is sent signed requests, and gets no password beside', () => {
  const external = { addresses: ['far.example.com:443'], scheme: 'https', sigv4: { region: 'eu-central-1' } };
  const config = configOf({ externalAlertmanagers: { far: external } });
  expect(at(config, 'alerting.alertmanagers.1.sigv4')).toEqual({ region: 'eu-central-1', use_fips_sts_endpoint: false });
  const credentials = { secretName: 'far', basicAuth: { username: 'us', passwordKey: 'password' } };
  expect(() => rendered({ externalAlertmanagers: { far: { ...external, credentials } }, prometheus: { secrets: { far: {} } } })).toThrow(
    'externalAlertmanagers.far: only one login is possible; sigv4 cannot stand beside',
  );
});

test('scrape jobs and Alertmanagers outside are reached through a proxy', () => {
  const proxyUrl = 'http://proxy.example.com:3128';
  const config = configOf({
    externalAlertmanagers: { far: { addresses: ['far:9093'], proxyUrl, noProxy: 'a.example.com' } },
    prometheus: { extraScrapeJobs: { far: { proxyFromEnvironment: true, targets: { a: { addresses: ['far:80'] } } } } },
  });
  expect(at(config, 'alerting.alertmanagers.1')).toMatchObject({ proxy_url: proxyUrl, no_proxy: 'a.example.com' });
  expect(itemsOf(at(config, 'scrape_configs')).find((job) => at(job, 'job_name') === 'far')).toMatchObject({
    proxy_from_environment: true,
  });
});

test('an answer without a Content-Type is read as said, by discovered jobs and jobs of the user', () => {
  const fallbackScrapeProtocol = 'PrometheusText0.0.4';
  const job = { fallbackScrapeProtocol, honorTimestamps: false, bodySizeLimit: '5MB', targets: { a: { addresses: ['far:80'] } } };
  const jobs = jobsOf({ prometheus: { scrape: { fallbackScrapeProtocol }, extraScrapeJobs: { far: job } } });
  const reading = jobs.filter((one) => at(one, 'fallback_scrape_protocol') === fallbackScrapeProtocol);
  expect(reading.map((one) => at(one, 'job_name'))).toEqual([
    'kubernetes-pods',
    'kubernetes-services',
    'kubernetes-services-honor-labels',
    'far',
  ]);
  expect(reading.at(-1)).toMatchObject({ honor_timestamps: false, body_size_limit: '5MB' });
});

const dropsOf = (job: Json) =>
  itemsOf(at(namedJob({ prometheus: { scrape: { cadvisor: job } } }, 'kubernetes-cadvisor'), 'metric_relabel_configs'));

describe('the jobs of Kubernetes itself', () => {
  const noGc: Json = { action: 'drop', sourceLabels: ['__name__'], regex: 'go_gc_.+' };
  const written = { action: 'drop', source_labels: ['__name__'], regex: 'go_gc_.+' };

  test('the user’s steps come after the drops of the chart', () => {
    expect(dropsOf({})).toHaveLength(2);
    expect(dropsOf({ metricRelabelings: { noGc } })).toEqual([...dropsOf({}), written]);
  });

  test('the drops of the chart can be left out', () => {
    expect(dropsOf({ defaultDrops: false, metricRelabelings: { noGc } })).toEqual([written]);
    const job = namedJob({ prometheus: { scrape: { cadvisor: { defaultDrops: false } } } }, 'kubernetes-cadvisor');
    expect(job).not.toHaveProperty('metric_relabel_configs');
  });

  test.each([
    ['kubelet', 'kubernetes-nodes'],
    ['cadvisor', 'kubernetes-cadvisor'],
    ['apiServer', 'kubernetes-apiservers'],
  ])('%s has an interval of its own', (part, name) => {
    expect(at(namedJob({ prometheus: { scrape: { [part]: { scrapeInterval: '2m' } } } }, name), 'scrape_interval')).toBe('2m');
    expect(namedJob({}, name)).not.toHaveProperty('scrape_interval');
  });
});

describe('annotated pods and services', () => {
  const steps: Json = { tier: { targetLabel: 'tier', replacement: 'a' } };
  const settings = { scrapeInterval: '1m', relabelings: steps };
  const scrape: Json = { excludedNamespaces: ['kube-system', 'sandbox'], pods: settings, services: settings };

  test.each(['kubernetes-pods', 'kubernetes-services', 'kubernetes-services-honor-labels'])('%s', (name) => {
    const [job, byDefault] = [namedJob({ prometheus: { scrape } }, name), namedJob({}, name)];
    expect(at(job, 'scrape_interval')).toBe('1m');
    expect(itemsOf(at(job, 'relabel_configs'))).toEqual([
      { source_labels: ['__meta_kubernetes_namespace'], action: 'drop', regex: 'kube-system|sandbox' },
      ...itemsOf(at(byDefault, 'relabel_configs')),
      { action: 'replace', target_label: 'tier', replacement: 'a' },
    ]);
  });
});

test('late samples, exemplars and native histograms are kept where that is said', () => {
  const config = configOf({ prometheus: { outOfOrderTimeWindow: '30m', exemplars: { maxExemplars: 5000 }, scrapeNativeHistograms: true } });
  expect(at(config, 'storage')).toEqual({ tsdb: { out_of_order_time_window: '30m' }, exemplars: { max_exemplars: 5000 } });
  expect(at(config, 'global.scrape_native_histograms')).toBe(true);
  expect(at(configOf({ prometheus: { exemplars: {} } }), 'storage')).toEqual({ exemplars: { max_exemplars: 100_000 } });
  expect(configOf({})).not.toHaveProperty('storage');
});

test('the user’s steps on alerts see no replica', () => {
  const alertRelabelings: Json = { team: { targetLabel: 'team', replacement: 'a' } };
  expect(at(configOf({ prometheus: { alertRelabelings } }), 'alerting.alert_relabel_configs')).toEqual([
    { action: 'labeldrop', regex: 'replica' },
    { action: 'replace', target_label: 'team', replacement: 'a' },
  ]);
});

test('an agent has neither a database nor alerts', () => {
  const agent = { agent: true, remoteWrite: { far: { url: 'https://far.example.com' } }, queryUrl: 'https://far.example.com' };
  expect(() => rendered({ prometheus: { ...agent, outOfOrderTimeWindow: '10m' } })).toThrow(
    'prometheus.agent: an agent has no database and sends no alerts',
  );
  expect(at(configOf({ prometheus: { ...agent, scrapeNativeHistograms: true } }), 'global.scrape_native_histograms')).toBe(true);
});

test('rights on nodes are granted only where nodes are scraped', () => {
  const off = { enabled: false };
  const { objects } = rendered({ prometheus: { scrape: { kubelet: off, cadvisor: off, apiServer: off } } });
  expect(at(objects.get('ClusterRole jobpilot-monitoring-prometheus'), 'rules')).toHaveLength(2);
});
