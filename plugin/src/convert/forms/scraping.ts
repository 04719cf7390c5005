import type { Data } from '../../values/merged.ts';
import { joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { fieldsOf, itemsOf, nameOf, type Fields } from './fields.ts';

const step = { action: 'action', separator: 'separator', regex: 'regex', replacement: 'replacement', modulus: 'modulus' } as const;

/** Steps of relabelling, whose order counts. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
function relabelings(name: string): Form {
  return (value, to) =>
    itemsOf(value, (one, index) => {
      const here = [...to, name, `step-${String(index + 1)}`];
      // Prometheus writes source_labels, the operator's resources sourceLabels.
      const labels = {
        source_labels: 'sourceLabels',
        sourceLabels: 'sourceLabels',
        target_label: 'targetLabel',
        targetLabel: 'targetLabel',
      };
      return joined([setting([...here, 'order'], (index + 1) * 10), fieldsOf(one, here, { ...step, ...labels })]);
    });
}

const queue = [
  'capacity',
  'maxShards',
  'minShards',
  'maxSamplesPerSend',
  'batchSendDeadline',
  'minBackoff',
  'maxBackoff',
  'sampleAgeLimit',
  'retryOnRateLimit',
];

const same = (names: readonly string[]): Fields => Object.fromEntries(names.map((name) => [name, name]));

/** A token of a Secret. */
function authorization(value: Data, to: readonly string[]): Converted {
  const credentials = [...to, 'credentials'];
  return fieldsOf(value, credentials, {
    type: 'authorization.type',
    credentials: (key, there) => fieldsOf(key, there, { name: 'secretName', key: 'authorization.credentialsKey' }),
  });
}

/** Receivers of samples. */
export const remoteWrite: Form = (value, to) =>
  itemsOf(value, (one, index) =>
    fieldsOf(one, [...to, nameOf(one, 'name', 'remote', index)], {
      ...same(['url', 'remoteTimeout', 'headers', 'sendExemplars', 'sendNativeHistograms']),
      name: () => nothing,
      queueConfig: (all, there) => fieldsOf(all, [...there, 'queue'], same(queue)),
      writeRelabelConfigs: relabelings('writeRelabelings'),
      authorization,
      basicAuth: () => leaving('names the user by a Secret: write credentials.basicAuth with the user itself'),
    }),
  );

/** Scrape jobs in Prometheus' own words, with targets that are written down. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config */
export const scrapeJobs: Form = (value, to) =>
  itemsOf(value, (job, index) =>
    fieldsOf(job, [...to, nameOf(job, 'job_name', 'job', index)], {
      job_name: () => nothing,
      scheme: 'scheme',
      metrics_path: 'metricsPath',
      params: 'parameters',
      scrape_interval: 'scrapeInterval',
      scrape_timeout: 'scrapeTimeout',
      honor_labels: 'honorLabels',
      sample_limit: 'sampleLimit',
      static_configs: (groups, there) => itemsOf(groups, (group, at) => targets(group, [...there, 'targets'], at)),
      relabel_configs: relabelings('relabelings'),
      metric_relabel_configs: relabelings('metricRelabelings'),
    }),
  );

function targets(group: Data, to: readonly string[], index: number): Converted {
  return fieldsOf(group, [...to, index === 0 ? 'default' : `targets-${String(index + 1)}`], { targets: 'addresses', labels: 'labels' });
}
