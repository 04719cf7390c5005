import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';
import { ingress } from '../workload/ingress.ts';
import { persistence } from '../workload/persistence.ts';
import { podDisruptionBudget } from '../workload/pod-disruption-budget.ts';
import { pod, terminationGracePeriodSeconds } from '../workload/pod.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { service } from '../workload/service.ts';
import { admin } from './admin.ts';
import { dashboardValues } from './dashboards.ts';
import { database } from './database.ts';
import { datasources } from './datasources.ts';
import { extraDatasources } from './extra-datasources.ts';
import { imageRenderer } from './image-renderer.ts';
import { ldap } from './ldap.ts';
import { oauth } from './oauth.ts';
import { settings } from './settings.ts';
import { sidecar } from './sidecar.ts';

/** The images of Grafana's pods. */
export interface GrafanaImages {
  readonly grafana: ImageVersion;
  readonly dashboardSidecar: ImageVersion;
  readonly imageRenderer: ImageVersion;
}

const access = {
  externalUrl: v
    .format('pageUrl', { orEmpty: true })
    .default('')
    .doc('External URL, below whose path the component answers; follows the ingress where empty.'),
  admin,
  secretName: v
    .format('dnsName')
    .default('grafana-secrets')
    .doc('Secret with all other credentials; values carry its keys only. Grafana does not start while a key that values name is missing.'),
  secretKeyKey: v
    .format('secretKey', { orEmpty: true })
    .default('')
    .doc('Key of secretName with Grafana’s secret_key, for encryption in its database; the well-known default where empty.'),
  defaultRole: v.choice('Viewer', 'Editor', 'Admin', 'None').default('Viewer').doc('Role of users who get none from OAuth or LDAP.'),
  oauth,
  ldap,
};

const content = {
  plugins: v
    .array(
      v.string({
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*@[0-9][0-9A-Za-z.+-]*$',
        form: 'a plugin with its version, such as grafana-clock-panel@2.1.8',
        maxLength: 128,
      }),
      { unique: true },
    )
    .default([])
    .doc('Plugins, downloaded from grafana.com before Grafana starts.'),
  ...dashboardValues,
  datasources,
  extraDatasources,
  alerting: v
    .map(v.anyObject().doc('A file as Grafana reads it; credentials as $__file{/etc/grafana/secrets/KEY}.'), {
      keyPattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
      keyForm: 'file',
    })
    .default({})
    .doc('Files of alert rules, contact points, policies and mute timings, by name; policies replace the chart’s.'),
};

/** Grafana: dashboards over Prometheus, Alertmanager and Loki. */
export const grafana = (images: GrafanaImages) =>
  v
    .object({
      enabled: v.boolean().default(true).doc('Whether Grafana is installed.'),
      image: image(images.grafana),
      replicas: v.integer({ min: 1, max: 9 }).default(1).doc('Replicas; more than one needs database.'),
      ...access,
      ...content,
      sidecar: sidecar(images.dashboardSidecar),
      imageRenderer: imageRenderer(images.imageRenderer),
      database,
      settings,
      logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('Log level.'),
      logFormat: v.choice('text', 'json').default('text').doc('Log format.'),
      persistence: persistence('5Gi', 'users, their settings, their own dashboards and alerts'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } })
        .doc('Resources of the container.'),
      service,
      ingress: ingress('grafana.jobpilot.com'),
      serviceAccount,
      podDisruptionBudget,
      pod,
      terminationGracePeriodSeconds: terminationGracePeriodSeconds.default(60).doc('Time to end open requests.'),
    })
    .doc('Grafana: dashboards of the metrics and logs.');
