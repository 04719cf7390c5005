import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';
import { ingress } from '../workload/ingress.ts';
import { persistence } from '../workload/persistence.ts';
import { podDisruptionBudget } from '../workload/pod-disruption-budget.ts';
import { extraArgs } from '../workload/extra-args.ts';
import { pod, terminationGracePeriodSeconds } from '../workload/pod.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { service } from '../workload/service.ts';
import { mountedSecret } from '../workload/mounted-secret.ts';
import { cluster } from './cluster.ts';
import { reloader } from './reloader.ts';

/** https://prometheus.io/docs/alerting/latest/alertmanager/ */
const ownFlags = [
  'config.file',
  'storage.path',
  'data.retention',
  'web.config.file',
  'web.external-url',
  'web.listen-address',
  'web.route-prefix',
  'cluster.listen-address',
  'cluster.advertise-address',
  'cluster.peer-name',
  'cluster.label',
  'cluster.tls-config',
  'cluster.peer-timeout',
  'cluster.settle-timeout',
  'cluster.gossip-interval',
  'cluster.pushpull-interval',
  'cluster.reconnect-timeout',
  'log.level',
  'log.format',
];

/** Alertmanager: routing, grouping, notification. */
export const alertmanager = (version: ImageVersion, reloaderVersion: ImageVersion) =>
  v
    .object({
      enabled: v
        .boolean()
        .default(true)
        .doc('Whether Alertmanager is installed; without it Prometheus sends alerts to externalAlertmanagers only.'),
      image: image(version),
      replicas: v.integer({ min: 1, max: 9 }).default(3).doc('Members of the gossip cluster; three survive the loss of one node.'),
      retention: v.duration().default('120h').doc('How long silences and the notification log are kept.'),
      cluster,
      secretName: v
        .format('dnsName')
        .default('alertmanager-secrets')
        .doc('Secret with the credentials of all receivers; values carry its keys only.'),
      extraSecrets: v
        .map(v.object({ optional: v.boolean().default(true).doc('Whether pods start without it.') }), {
          ...mountedSecret,
        })
        .default({})
        .doc('Further Secrets that receivers use.'),
      externalUrl: v
        .format('pageUrl', { orEmpty: true })
        .default('')
        .doc('External URL, below whose path the component answers; follows the ingress where empty.'),
      logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('Log level.'),
      logFormat: v.choice('logfmt', 'json').default('logfmt').doc('Log format.'),
      reloader: reloader(reloaderVersion),
      persistence: persistence('2Gi', 'silences and the notification log'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '256Mi' } })
        .doc('Resources of the container.'),
      service,
      ingress: ingress('alertmanager.jobpilot.com'),
      serviceAccount,
      podDisruptionBudget,
      pod,
      terminationGracePeriodSeconds: terminationGracePeriodSeconds.default(120).doc('Time to leave the cluster.'),
      extraArgs: extraArgs(ownFlags),
    })
    .doc('Alertmanager: routes, groups, notifies.');
