import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';
import { ingress } from '../workload/ingress.ts';
import { persistence } from '../workload/persistence.ts';
import { podDisruptionBudget } from '../workload/pod-disruption-budget.ts';
import { extraArgs } from '../workload/extra-args.ts';
import { pod, terminationGracePeriodSeconds } from '../workload/pod.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { service } from '../workload/service.ts';
import { extraScrapeJobs, scrapeConfigFiles } from './extra-scrape-jobs.ts';
import { limits } from './limits.ts';
import { rbac } from './rbac.ts';
import { relabelings } from './relabeling.ts';
import { remoteWrite } from './remote-write.ts';
import { scrape } from './scrape.ts';
import { secrets } from './secrets.ts';
import { server } from './server.ts';

/** https://prometheus.io/docs/prometheus/latest/command-line/prometheus/ */
const ownFlags = [
  'agent',
  'config.file',
  'config.auto-reload',
  'config.auto-reload-interval',
  'no-config.auto-reload',
  'storage.agent.path',
  'storage.tsdb.path',
  'storage.tsdb.retention.time',
  'storage.tsdb.retention.size',
  'web.config.file',
  'web.enable-remote-write-receiver',
  'no-web.enable-remote-write-receiver',
  'web.external-url',
  'web.listen-address',
  'web.route-prefix',
  'log.level',
  'log.format',
];

/** Prometheus: collection, storage, rules. */
export const prometheus = (version: ImageVersion) =>
  v
    .object({
      enabled: v.boolean().default(true).doc('Whether Prometheus is installed.'),
      image: image(version),
      ...server,
      scrape,
      extraScrapeJobs,
      scrapeConfigFiles,
      limits,
      metricDropRules: relabelings('Relabeling of samples of discovered pods and services; it drops high-cardinality metrics or labels.'),
      remoteWrite: v.map(remoteWrite, { keyForm: 'receiver of samples' }).default({}).doc('Remote-write endpoints by name.'),
      secrets,
      persistence: persistence('50Gi', 'the time series'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '4Gi' } })
        .doc('Resources of the container.'),
      service,
      ingress: ingress('prometheus.jobpilot.com'),
      serviceAccount,
      rbac,
      automountServiceAccountToken: v
        .boolean()
        .default(true)
        .doc('Whether pods mount the ServiceAccount token. Discovery through the Kubernetes API needs it.'),
      podDisruptionBudget,
      pod,
      terminationGracePeriodSeconds: terminationGracePeriodSeconds.default(300).doc('Time to close the write-ahead log.'),
      extraArgs: extraArgs(ownFlags),
    })
    .doc('Prometheus: scrapes, stores, evaluates rules.');
