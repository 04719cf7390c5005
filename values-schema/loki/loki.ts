import { v } from '@helm/ts-helm';
import { extraArgs } from '../workload/extra-args.ts';
import { image, type ImageVersion } from '../workload/image.ts';
import { persistence } from '../workload/persistence.ts';
import { pod, terminationGracePeriodSeconds } from '../workload/pod.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { service } from '../workload/service.ts';
import { external } from './external.ts';
import { limits } from './limits.ts';
import { retentionStreams } from './retention-streams.ts';
import { rules } from './rules.ts';
import { storage } from './storage.ts';

/**
 * Flags that the chart writes, and those whose settings stand in its configuration file and are relied on by probes, Services,
 * the scrape job, volumes and senders: a flag wins over the file. https://grafana.com/docs/loki/latest/configure/
 */
const ownFlags = [
  'config.file',
  'config.expand-env',
  'target',
  'auth.enabled',
  'server.http-listen-address',
  'server.http-listen-port',
  'server.http-tls-cert-path',
  'server.path-prefix',
  'server.register-instrumentation',
  'common.path-prefix',
  'log.level',
  'store.retention',
];

/** Loki: stores logs, answers LogQL, evaluates rules on logs. */
export const loki = (version: ImageVersion) =>
  v
    .object({
      enabled: v
        .boolean()
        .default(false)
        .doc('Whether logs are collected and kept: the one switch of Loki, of the log collector and of Grafana’s datasource.'),
      image: image(version),
      external,
      retention: v.duration().default('30d').doc('How long logs are kept; a day at least.'),
      retentionStreams,
      storage,
      limits,
      rules,
      logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('Log level.'),
      persistence: persistence('50Gi', 'what is not yet stored and, with storage.type filesystem, all logs'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '200m', memory: '512Mi' }, limits: { memory: '2Gi' } })
        .doc('Resources of the container.'),
      service,
      serviceAccount,
      pod,
      terminationGracePeriodSeconds: terminationGracePeriodSeconds.default(300).doc('Time to flush what is in memory.'),
      extraArgs: extraArgs(ownFlags),
    })
    .doc('Loki: keeps logs. One instance; a larger one runs outside the release, see external.');
