import { v } from '@helm/ts-helm';
import { optionalRelabelings } from './relabeling.ts';

/** How the server itself runs: instances, storage, intervals, labels, logs. */
export const server = {
  replicas: v
    .integer({ min: 1, max: 9 })
    .default(1)
    .doc('Identical instances; alerts and remote-written samples of several are told apart by the label replica.'),
  agent: v
    .boolean()
    .default(false)
    .doc(
      'Whether samples are only scraped and sent on by remoteWrite; rules, alerts and queries then run where they are sent. See docs/scale.md.',
    ),
  queryUrl: v
    .format('url', { orEmpty: true })
    .default('')
    .doc(
      'Address of what Grafana queries instead of this Prometheus; it is what remoteWrite fills, such as Mimir, Thanos or VictoriaMetrics.',
    ),
  retention: v
    .object({
      time: v.duration().default('30d').doc('How long samples are kept.'),
      size: v
        .format('size', { orEmpty: true })
        .default('40GB')
        .doc('Size of all blocks above which the oldest go; units are powers of 1024; no limit where empty. It must fit the volume.'),
    })
    .doc('How long and how much is kept; whichever is reached first.'),
  outOfOrderTimeWindow: v
    .duration()
    .optional()
    .doc('How late samples may come; where not set, those older than the newest of their series are refused.'),
  exemplars: v
    .object({ maxExemplars: v.integer({ min: 1, max: 10_000_000 }).default(100_000).doc('Most exemplars; the oldest go.') })
    .optional()
    .doc('Exemplars in memory; none are kept where not set.'),
  scrapeNativeHistograms: v.boolean().optional().doc('Whether native histograms are scraped.'),
  alertRelabelings: optionalRelabelings('Steps on the labels of alerts that are sent; replica is already dropped.'),
  scrapeInterval: v.duration().default('30s').doc('Time between scrapes.'),
  scrapeTimeout: v.duration().default('10s').doc('Time after which a scrape fails; not above scrapeInterval.'),
  evaluationInterval: v.duration().default('15s').doc('Time between evaluations of the rules.'),
  externalLabels: v
    .map(v.string({ maxLength: 1024 }), {
      keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$',
      keyForm: 'label name',
      reserved: ['cluster', 'environment', 'replica'],
    })
    .default({})
    .doc('Labels of all alerts and remote-written samples; cluster and environment are there beside them.'),
  externalUrl: v
    .format('pageUrl', { orEmpty: true })
    .default('')
    .doc('Address in links, and the path below which the component answers; follows the ingress where empty.'),
  startupTimeout: v
    .duration()
    .default('15m')
    .doc('How long a start may take before the pod is restarted; a large write-ahead log is replayed in some minutes. At least 3s.'),
  reloadInterval: v.duration().default('30s').doc('How often Prometheus looks for a changed configuration.'),
  logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('What is logged.'),
  logFormat: v.choice('logfmt', 'json').default('logfmt').doc('Form of the log.'),
  enableRemoteWriteReceiver: v.boolean().default(false).doc('Whether others may write samples to it.'),
};
