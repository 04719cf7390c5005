import type { StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { Container, EnvVar } from 'kubernetes-types/core/v1.js';
import { and, ensure, fields, gt, hasEntry, items, manifest, not, release, str, ternary, when, yaml, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { addressChecks } from '../common/address-checks.ts';
import { volumeClaims } from '../common/claims.ts';
import { containerFields, limitFields } from '../common/container-fields.ts';
import { externalUrls } from '../common/external-url.ts';
import { extraFlags } from '../common/extra-flags.ts';
import { imageFields } from '../common/image.ts';
import { isInstalled } from '../common/is-installed.ts';
import { podLabels, selectorLabels } from '../common/labels.ts';
import { loginEnv, loginVariables } from '../common/login-env.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { pace } from '../common/pod-fields.ts';
import { podSettings } from '../common/pod-spec.ts';
import { ports } from '../common/ports.ts';
import { securedProbes, startsWithin } from '../common/probes.ts';
import { secretMounts, secretVolumes } from '../common/secret-volumes.ts';
import { stringsOf } from '../common/string-map.ts';
import { asksLogin, certificateVolume, folderOf, scheme, tlsMount, webConfigFlag } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';
import { secretsPath } from './receivers/secret-file.ts';

const settings = values.alertmanager;
const { gossip: gossipPort } = ports.alertmanager;
const ownAddress = `[$(POD_IP)]:${String(gossipPort)}`;
const config = { name: 'config', mountPath: '/etc/alertmanager/config', readOnly: true };

/** The headless name has every member's address; members look it up again and again, so a count of them is not needed. */
const peers = str`${named('alertmanager-headless')}.${release.namespace}.svc:${gossipPort}`;

const gossip: readonly Expr<string>[] = [
  when<string>(gt(settings.replicas, 1), str`--cluster.listen-address=${ownAddress}`, '--cluster.listen-address='),
  when<string>(gt(settings.replicas, 1), str`--cluster.advertise-address=${ownAddress}`),
  when<string>(gt(settings.replicas, 1), str`--cluster.peer=${peers}`),
  when<string>(gt(settings.replicas, 1), '--cluster.peer-name=$(POD_NAME)'),
  when<string>(gt(settings.replicas, 1), str`--cluster.label=${release.namespace}/${release.name}`),
  when<string>(and(values.componentTls.enabled, values.componentTls.gossip), '--cluster.tls-config=/etc/alertmanager/config/gossip.yml'),
  str`--cluster.peer-timeout=${settings.cluster.peerTimeout}`,
  str`--cluster.settle-timeout=${settings.cluster.settleTimeout}`,
  str`--cluster.gossip-interval=${settings.cluster.gossipInterval}`,
  str`--cluster.pushpull-interval=${settings.cluster.pushPullInterval}`,
  str`--cluster.reconnect-timeout=${settings.cluster.reconnectTimeout}`,
];

const mountedOnce = ensure(
  not(hasEntry(settings.extraSecrets, settings.secretName)),
  str`alertmanager.extraSecrets: ${settings.secretName} is alertmanager.secretName, which is mounted already`,
);

const server: Expr<Container> = {
  name: 'alertmanager',
  ...imageFields(settings.image),
  args: [
    '--config.file=/etc/alertmanager/config/alertmanager.yml',
    '--storage.path=/alertmanager',
    str`--data.retention=${settings.retention}`,
    str`--web.external-url=${externalUrls.alertmanager({})}`,
    str`--web.route-prefix=${webPath('alertmanager')}/`,
    webConfigFlag('alertmanager'),
    ...gossip,
    str`--log.level=${settings.logLevel}`,
    str`--log.format=${settings.logFormat}`,
    extraFlags(settings.extraArgs),
  ],
  env: [
    { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    items(yaml(settings.pod.extraEnv)),
  ],
  ports: [
    { name: 'web', containerPort: ports.alertmanager.web, protocol: 'TCP' },
    { name: 'gossip-tcp', containerPort: gossipPort, protocol: 'TCP' },
    { name: 'gossip-udp', containerPort: gossipPort, protocol: 'UDP' },
  ],
  ...securedProbes(startsWithin(3), 'alertmanager'),
  ...limitFields(settings.resources, settings.pod),
  volumeMounts: [
    config,
    { name: 'secrets', mountPath: str`${secretsPath}/${settings.secretName}`, readOnly: true },
    secretMounts(settings.extraSecrets, secretsPath),
    { name: 'data', mountPath: '/alertmanager' },
    tlsMount(folderOf('alertmanager')),
    items(yaml(settings.pod.extraVolumeMounts)),
  ],
};

/** The kubelet puts the variables in. The reloader knows no other way to log in. */
const login = ternary<string>(asksLogin, `$(${loginVariables.username}):$(${loginVariables.password})@`, '');

const reloader: Expr<Container> = {
  name: 'config-reloader',
  ...imageFields(settings.reloader.image),
  args: [
    '--watched-dir=/etc/alertmanager/config',
    // In the same pod: it checks no certificate.
    str`--reload-url=${scheme}://${login}localhost:${ports.alertmanager.web}${webPath('alertmanager')}/-/reload`,
    `--listen-address=:${String(ports.alertmanager.reloader)}`,
    '--log-format=logfmt',
  ],
  env: when<EnvVar[]>(asksLogin, [...loginEnv]),
  ports: [{ name: 'reloader', containerPort: ports.alertmanager.reloader, protocol: 'TCP' }],
  livenessProbe: { httpGet: { path: '/healthz', port: 'reloader' }, periodSeconds: 30, failureThreshold: 3, timeoutSeconds: 3 },
  ...limitFields(settings.reloader.resources, settings.pod),
  volumeMounts: [config],
};

const set = manifest<StatefulSet>({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: metadata('alertmanager', named('alertmanager')),
  spec: {
    replicas: settings.replicas,
    serviceName: named('alertmanager-headless'),
    podManagementPolicy: 'Parallel',
    ...pace(settings.pod),
    selector: { matchLabels: selectorLabels({ component: 'alertmanager' }) },
    template: {
      metadata: {
        labels: podLabels('alertmanager'),
        annotations: stringsOf(settings.pod.annotations),
      },
      spec: {
        ...podSettings('alertmanager'),
        automountServiceAccountToken: false,
        ...containerFields(settings.pod, [server, reloader]),
        volumes: [
          { name: 'config', configMap: { name: named('alertmanager-config') } },
          // Optional, so that an absent secret does not hold the pods: the receivers fail loudly and an alert says so.
          { name: 'secrets', secret: { secretName: settings.secretName, optional: true } },
          certificateVolume,
          secretVolumes(settings.extraSecrets),
          when(not(settings.persistence.enabled), { name: 'data', emptyDir: {} }),
          items(yaml(settings.pod.extraVolumes)),
        ],
      },
    },
    ...volumeClaims('alertmanager'),
  },
  ...fields(mountedOnce),
  ...addressChecks('alertmanager'),
});

/** Alertmanager, a cluster of members that gossip about silences and notifications. */
export const statefulSet: Part = { path: 'alertmanager/stateful-set.yaml', condition: isInstalled('alertmanager'), object: set };
