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
      'Enables agent mode; samples are only scraped and sent on by remoteWrite, and rules, alerts and queries run where they are sent. See docs/scale.md.',
    ),
  queryUrl: v
    .format('url', { orEmpty: true })
    .default('')
    .doc(
      'Address that Grafana queries instead of this Prometheus; the store that remoteWrite writes to, such as Mimir, Thanos or VictoriaMetrics.',
    ),
  retention: v
    .object({
      time: v.duration().default('30d').doc('How long samples are kept.'),
      size: v
        .format('size', { orEmpty: true })
        .default('40GB')
        .doc(
          'Maximum size of all blocks; above it the oldest are deleted. Units are powers of 1024; no limit where empty. It must fit the volume.',
        ),
    })
    .doc('Retention by time and size; whichever is reached first.'),
  outOfOrderTimeWindow: v
    .duration()
    .optional()
    .doc('Window for out-of-order samples; where not set, those older than the newest of their series are rejected.'),
  exemplars: v
    .object({ maxExemplars: v.integer({ min: 1, max: 10_000_000 }).default(100_000).doc('Maximum exemplars; the oldest are dropped.') })
    .optional()
    .doc('Exemplars in memory; none are kept where not set.'),
  scrapeNativeHistograms: v.boolean().optional().doc('Whether native histograms are scraped.'),
  alertRelabelings: optionalRelabelings('Relabeling steps of sent alerts; replica is already dropped.'),
  scrapeInterval: v.duration().default('30s').doc('Scrape interval.'),
  scrapeTimeout: v.duration().default('10s').doc('Scrape timeout; not above scrapeInterval.'),
  evaluationInterval: v.duration().default('15s').doc('Evaluation interval of rules.'),
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
    .doc('External URL, below whose path the component answers; follows the ingress where empty.'),
  startupTimeout: v
    .duration()
    .default('15m')
    .doc('How long a start may take before the pod is restarted; replaying a large write-ahead log takes minutes. At least 3s.'),
  reloadInterval: v.duration().default('30s').doc('How often Prometheus looks for a changed configuration.'),
  logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('Log level.'),
  logFormat: v.choice('logfmt', 'json').default('logfmt').doc('Log format.'),
  enableRemoteWriteReceiver: v.boolean().default(false).doc('Whether it accepts remote writes.'),
};
