import type { DaemonSet } from 'kubernetes-types/apps/v1.js';
import type { Container, Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { given, items, manifest, notEmpty, release, sha256sum, str, toJson, when, yaml, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { containerFields, limitFields } from '../common/container-fields.ts';
import { imageFields } from '../common/image.ts';
import { isInstalled } from '../common/is-installed.ts';
import { podLabels, selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { pace } from '../common/pod-fields.ts';
import { podSettings } from '../common/pod-spec.ts';
import { ports } from '../common/ports.ts';
import { secretEnv } from '../common/secret-env.ts';
import { entries } from '../common/string-map.ts';
import { hasAuthority, hasLogin } from '../loki/external-login.ts';
import { authorityFolder, config, stateFolder } from './config.ts';
import { logFolder } from './receiver.ts';

const settings = values.logCollector;
const { external } = values.loki;
const { health, metrics } = ports['log-collector'];

const probe = { httpGet: { path: '/', port: 'health' }, periodSeconds: 10, timeoutSeconds: 3 };

const collector: Expr<Container> = {
  name: 'log-collector',
  ...imageFields(settings.image),
  // With the gate a line counts as read only once it stands in the queue.
  args: [
    '--config=/etc/otelcol/otelcol.yaml',
    when<string>(notEmpty(settings.extraConfig), '--config=/etc/otelcol/extra.yaml'),
    '--feature-gates=stanza.synchronousLogEmitter',
  ],
  env: [
    { name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
    when(hasLogin, secretEnv('LOKI_USERNAME', external.secretName, external.usernameKey)),
    when(hasLogin, secretEnv('LOKI_PASSWORD', external.secretName, external.passwordKey)),
    items(yaml(settings.pod.extraEnv)),
  ],
  ports: [
    { name: 'metrics', containerPort: metrics, protocol: 'TCP' },
    { name: 'health', containerPort: health, protocol: 'TCP' },
  ],
  livenessProbe: { ...probe, failureThreshold: 6 },
  readinessProbe: { ...probe, failureThreshold: 3 },
  ...limitFields(settings.resources, settings.pod),
  volumeMounts: [
    { name: 'config', mountPath: '/etc/otelcol', readOnly: true },
    { name: 'logs', mountPath: logFolder, readOnly: true },
    { name: 'state', mountPath: stateFolder },
    when<VolumeMount>(hasAuthority, { name: 'loki-ca', mountPath: authorityFolder, readOnly: true }),
    items(yaml(settings.pod.extraVolumeMounts)),
  ],
};

const volumes: Expr<Volume>[] = [
  { name: 'config', configMap: { name: named('log-collector-config') } },
  { name: 'logs', hostPath: { path: logFolder } },
  {
    name: 'state',
    hostPath: { path: str`/var/lib/jobpilot-monitoring/${release.namespace}-${named('log-collector')}`, type: 'DirectoryOrCreate' },
  },
  when<Volume>(hasAuthority, {
    name: 'loki-ca',
    secret: { secretName: external.secretName, items: [given(external.caKey, (key) => ({ key, path: 'ca.crt' }))] },
  }),
  items(yaml(settings.pod.extraVolumes)),
];

const set = manifest<DaemonSet>({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: metadata('logCollector', named('log-collector')),
  spec: {
    selector: { matchLabels: selectorLabels({ component: 'log-collector' }) },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
    ...pace(settings.pod),
    template: {
      metadata: {
        labels: podLabels('logCollector'),
        annotations: {
          // The collector reads its configuration once, at its start.
          'checksum/config': sha256sum(toJson(config({}))),
          'checksum/extra-config': when<string>(notEmpty(settings.extraConfig), sha256sum(toJson(settings.extraConfig))),
          'prometheus.io/scrape': 'true',
          'prometheus.io/port': String(metrics),
          ...entries(settings.pod.annotations, 'annotation'),
        },
      },
      spec: {
        ...podSettings('logCollector'),
        automountServiceAccountToken: true,
        ...containerFields(settings.pod, [collector]),
        volumes,
      },
    },
  },
});

/** A collector on each node. */
export const daemonSet: Part = { path: 'log-collector/daemon-set.yaml', condition: isInstalled('logCollector'), object: set };
