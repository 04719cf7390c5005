import type { StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { Container, EnvVar, KeyToPath, Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import {
  and,
  each,
  ensure,
  field,
  fields,
  given,
  items,
  le,
  manifest,
  not,
  notEmpty,
  or,
  present,
  sha256sum,
  str,
  toJson,
  toString,
  when,
  yaml,
  type Expr,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { addressChecks } from '../common/address-checks.ts';
import { volumeClaims } from '../common/claims.ts';
import { containerFields, limitFields } from '../common/container-fields.ts';
import { imageFields } from '../common/image.ts';
import { isInstalled } from '../common/is-installed.ts';
import { podLabels, selectorLabels } from '../common/labels.ts';
import { optionalLoginEnv } from '../common/login-env.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { pace } from '../common/pod-fields.ts';
import { podSettings } from '../common/pod-spec.ts';
import { ports } from '../common/ports.ts';
import { probes } from '../common/probes.ts';
import { secretEnv } from '../common/secret-env.ts';
import { entries } from '../common/string-map.ts';
import { authorityVolume, tlsMount } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';
import { hasAuthority, hasLogin } from '../loki/external-login.ts';
import { hasAlertingFiles } from './alerting-files.ts';
import { alerting } from './alerting.ts';
import { datasources } from './datasources.ts';
import { grafanaIni } from './ini.ts';
import { folderMounts, folderVolumes } from './extra-folders.ts';
import { paths } from './paths.ts';
import { hasOwnFolder, labelledPath } from './providers.ts';
import { sidecar } from './sidecar.ts';

const settings = values.grafana;
const { external } = values.loki;
const tlsFolder = '/etc/grafana/tls';

const shared = ensure(
  or(le(settings.replicas, 1), present(settings.database)),
  str`grafana.replicas: ${toString(settings.replicas)} pods cannot share SQLite; set grafana.database to a database outside them, or one replica`,
);

const hasAlerting = or(isInstalled('alertmanager'), hasAlertingFiles);

/** What Loki outside the release asks for, from its Secret. */
function fromLokiSecret(isAsked: Node<boolean>, name: string, key: Node<string>): Node<EnvVar> {
  return when<EnvVar>(and(values.loki.enabled, isAsked), secretEnv(name, external.secretName, key, { optional: true }));
}

const mount = (name: string, mountPath: Expr<string>): Expr<VolumeMount> => ({ name, mountPath, readOnly: true });

const server: Expr<Container> = {
  name: 'grafana',
  ...imageFields(settings.image),
  env: [
    { name: 'GF_PATHS_CONFIG', value: `${paths.config}/grafana.ini` },
    { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    // Go reads it beside the system's file of authorities, for datasources and contact points alike.
    when<EnvVar>(values.componentTls.enabled, { name: 'SSL_CERT_DIR', value: `/etc/ssl/certs:${tlsFolder}` }),
    ...optionalLoginEnv,
    fromLokiSecret(hasLogin, 'LOKI_USERNAME', external.usernameKey),
    fromLokiSecret(hasLogin, 'LOKI_PASSWORD', external.passwordKey),
    given(external.caKey, (key) => fromLokiSecret(hasAuthority, 'LOKI_CA', key)),
    items(yaml(settings.pod.extraEnv)),
  ],
  ports: [
    { name: 'web', containerPort: ports.grafana.web, protocol: 'TCP' },
    { name: 'gossip-tcp', containerPort: ports.grafana.gossip, protocol: 'TCP' },
    { name: 'gossip-udp', containerPort: ports.grafana.gossip, protocol: 'UDP' },
  ],
  ...probes(10, str`${webPath('grafana')}/api/health`),
  ...limitFields(settings.resources, settings.pod),
  volumeMounts: [
    mount('config', paths.config),
    mount('datasources', paths.datasources),
    mount('providers', paths.providers),
    when(hasAlerting, mount('alerting', paths.alerting)),
    mount('dashboards', `${paths.dashboards}/jobpilot`),
    when(notEmpty(settings.extraDashboards), mount('extra-dashboards', `${paths.dashboards}/extra`)),
    folderMounts,
    when(settings.sidecar.enabled, mount('labelled', labelledPath)),
    when(settings.admin.enabled, mount('admin', paths.admin)),
    mount('secrets', paths.secrets),
    { name: 'data', mountPath: paths.data },
    { name: 'tmp', mountPath: '/tmp' },
    tlsMount(tlsFolder),
    items(yaml(settings.pod.extraVolumeMounts)),
  ],
};

/** One file of the ConfigMap, in a folder of its own: Grafana reads every file of a folder of provisioning. */
const file = (name: string, key: string): Expr<Volume> => ({
  name,
  configMap: { name: named('grafana-config'), items: [{ key, path: key }] },
});

const volumes: readonly Expr<Volume>[] = [
  file('config', 'grafana.ini'),
  file('datasources', 'datasources.yaml'),
  file('providers', 'dashboards.yaml'),
  when<Volume>(hasAlerting, {
    name: 'alerting',
    configMap: {
      name: named('grafana-config'),
      items: [
        when<KeyToPath>(isInstalled('alertmanager'), { key: 'alerting.yaml', path: 'alerting.yaml' }),
        each(settings.alerting, 'file', (_file, name) => ({ key: str`alerting-${name}.yaml`, path: str`alerting-${name}.yaml` })),
      ],
    },
  }),
  { name: 'dashboards', configMap: { name: named('grafana-dashboards') } },
  when(notEmpty(settings.extraDashboards), { name: 'extra-dashboards', configMap: { name: named('grafana-extra-dashboards') } }),
  folderVolumes,
  when(settings.sidecar.enabled, { name: 'labelled', emptyDir: {} }),
  // Optional, so that an absent Secret does not hold the pod without a word: Grafana ends, its log names the file that is missing.
  when(settings.admin.enabled, { name: 'admin', secret: { secretName: settings.admin.secretName, optional: true } }),
  { name: 'secrets', secret: { secretName: settings.secretName, optional: true } },
  { name: 'tmp', emptyDir: {} },
  authorityVolume,
  when(not(settings.persistence.enabled), { name: 'data', emptyDir: {} }),
  items(yaml(settings.pod.extraVolumes)),
];

const set = manifest<StatefulSet>({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: metadata('grafana', named('grafana')),
  spec: {
    replicas: settings.replicas,
    serviceName: named('grafana-headless'),
    podManagementPolicy: 'Parallel',
    ...pace(settings.pod),
    selector: { matchLabels: selectorLabels({ component: 'grafana' }) },
    template: {
      metadata: {
        labels: podLabels('grafana'),
        annotations: {
          // Grafana reads these at its start only.
          ...field('checksum/config', sha256sum(str`${toJson(grafanaIni({}))}${toJson(datasources({}))}${toJson(alerting({}))}`)),
          ...fields(when<object>(hasAlertingFiles, { ...field('checksum/alerting', sha256sum(toJson(settings.alerting))) })),
          ...fields(when<object>(hasOwnFolder, { ...field('checksum/folder', sha256sum(settings.dashboardFolder)) })),
          ...entries(settings.pod.annotations, 'annotation'),
        },
      },
      spec: {
        ...podSettings('grafana'),
        automountServiceAccountToken: settings.sidecar.enabled,
        ...containerFields(settings.pod, [server, when(settings.sidecar.enabled, sidecar)]),
        volumes,
      },
    },
    ...volumeClaims('grafana'),
  },
  ...fields(shared),
  ...addressChecks('grafana'),
});

/**
 * Grafana runs as a StatefulSet: the old pod is gone before the new one opens the volume with its SQLite, which a
 * Deployment's rolling update would open twice, and each pod has a name of its own for its scrape and its peers.
 */
export const statefulSet: Part = { path: 'grafana/stateful-set.yaml', condition: settings.enabled, object: set };
