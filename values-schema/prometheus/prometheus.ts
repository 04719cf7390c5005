import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';
import { ingress } from '../workload/ingress.ts';
import { persistence } from '../workload/persistence.ts';
import { podDisruptionBudget } from '../workload/pod-disruption-budget.ts';
import { additions, pod } from '../workload/pod.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { service } from '../workload/service.ts';
import { limits } from './limits.ts';
import { relabelings } from './relabeling.ts';
import { remoteWrite } from './remote-write.ts';
import { scrapeJob } from './scrape-job.ts';
import { scrape } from './scrape.ts';

/** Prometheus: collection, storage, rules. */
export const prometheus = (version: ImageVersion) =>
  v
    .object({
      enabled: v.boolean().default(true).doc('Whether Prometheus is installed.'),
      image: image(version),
      replicas: v
        .integer({ min: 1, max: 9 })
        .default(1)
        .doc('Identical instances; alerts and remote-written samples of several are told apart by the label replica.'),
      retention: v
        .object({
          time: v.duration().default('30d').doc('How long samples are kept.'),
          size: v
            .format('size', { orEmpty: true })
            .default('45GB')
            .doc('Size of all blocks above which the oldest go; units are powers of 1024; no limit where empty. It must fit the volume.'),
        })
        .doc('How long and how much is kept; whichever is reached first.'),
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
        .doc('Labels of every alert and every remote-written sample, beside cluster and environment.'),
      externalUrl: v.format('url', { orEmpty: true }).default('').doc('Address in links; follows the ingress where empty.'),
      reloadInterval: v.duration().default('30s').doc('How often Prometheus looks for a changed configuration.'),
      logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('What is logged.'),
      logFormat: v.choice('logfmt', 'json').default('logfmt').doc('Form of the log.'),
      enableRemoteWriteReceiver: v.boolean().default(false).doc('Whether others may write samples to it.'),
      scrape,
      extraScrapeJobs: v
        .map(scrapeJob, {
          keyPattern: '^[a-zA-Z0-9]([-a-zA-Z0-9_./]*[a-zA-Z0-9])?$',
          keyForm: 'job',
          reserved: [
            'prometheus',
            'alertmanager',
            'kubernetes-pods',
            'kubernetes-services',
            'kubernetes-nodes',
            'kubernetes-cadvisor',
            'kubernetes-apiservers',
          ],
        })
        .default({})
        .doc('Further scrape jobs by name.'),
      limits,
      metricDropRules: relabelings('Steps on the samples of discovered pods and services, to drop metrics or labels of too many values.'),
      remoteWrite: v.map(remoteWrite, { keyForm: 'receiver of samples' }).default({}).doc('Receivers of samples by name.'),
      secrets: v
        .map(v.object({ optional: v.boolean().default(false).doc('Whether pods start without it.') }), {
          keyPattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
          keyForm: 'Secret',
        })
        .default({})
        .doc('Secrets mounted at /etc/prometheus/secrets/<name>, for scrape jobs and remote writes.'),
      persistence: persistence('50Gi', 'the time series'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '4Gi' } })
        .doc('Resources of the container.'),
      service,
      ingress: ingress('prometheus.jobpilot.com'),
      serviceAccount,
      rbac: v
        .object({
          create: v.boolean().default(true).doc('Whether the chart grants what discovery needs.'),
          clusterWide: v
            .boolean()
            .default(true)
            .doc(
              'Whether by a ClusterRole; else by a Role in the release’s and each discovered namespace, without nodes, cAdvisor and API server.',
            ),
        })
        .doc('Rights of Prometheus in the Kubernetes API.'),
      podDisruptionBudget,
      ...pod,
      terminationGracePeriodSeconds: pod.terminationGracePeriodSeconds.default(300).doc('Time for the write-ahead log to be closed.'),
      ...additions,
    })
    .doc('Prometheus: collects, stores, evaluates rules.');
