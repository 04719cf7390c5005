import type { StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { Container, Volume } from 'kubernetes-types/core/v1.js';
import { and, eq, items, manifest, ne, not, notEmpty, or, sha256sum, str, toJson, when, yaml, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { volumeClaims } from '../common/claims.ts';
import { containerFields, limitFields } from '../common/container-fields.ts';
import { extraFlags } from '../common/extra-flags.ts';
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
import { startsWithin } from '../common/probes.ts';
import { secretEnv } from '../common/secret-env.ts';
import { entries } from '../common/string-map.ts';
import { authorityVolume, tlsMount } from '../common/tls.ts';
import { config } from './config.ts';
import { onlyTenant, rulesFolder, tlsFolder } from './ruler.ts';
import { keyFolder } from './storage-config.ts';

const settings = values.loki;
const { storage } = settings;
const hasKeyFile = and(eq(storage.type, 'gcs'), notEmpty(storage.secretName));
const hasKeys = and(or(eq(storage.type, 's3'), eq(storage.type, 'azure')), notEmpty(storage.secretName));

/** A startup may replay a long write-ahead log. */
const probe = { httpGet: { path: '/ready', port: 'web' }, timeoutSeconds: 3 };

const server: Expr<Container> = {
  name: 'loki',
  ...imageFields(settings.image),
  args: ['-config.file=/etc/loki/config/loki.yaml', '-config.expand-env=true', '-target=all', extraFlags(settings.extraArgs)],
  env: [
    when(and(hasKeys, ne(storage.type, 'azure')), secretEnv('LOKI_STORAGE_ID', storage.secretName, storage.idKey)),
    when(hasKeys, secretEnv('LOKI_STORAGE_SECRET', storage.secretName, storage.secretKey)),
    ...optionalLoginEnv,
    when(hasKeyFile, { name: 'GOOGLE_APPLICATION_CREDENTIALS', value: str`${keyFolder}/${storage.secretKey}` }),
    items(yaml(settings.pod.extraEnv)),
  ],
  ports: [
    { name: 'web', containerPort: ports.loki.web, protocol: 'TCP' },
    { name: 'grpc', containerPort: ports.loki.grpc, protocol: 'TCP' },
  ],
  startupProbe: { ...probe, ...startsWithin(10) },
  livenessProbe: { tcpSocket: { port: 'web' }, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 3 },
  readinessProbe: { ...probe, periodSeconds: 10, failureThreshold: 3 },
  ...limitFields(settings.resources, settings.pod),
  volumeMounts: [
    { name: 'config', mountPath: '/etc/loki/config', readOnly: true },
    { name: 'rules', mountPath: `${rulesFolder}/${onlyTenant}`, readOnly: true },
    { name: 'data', mountPath: '/loki' },
    { name: 'tmp', mountPath: '/tmp' },
    tlsMount(tlsFolder),
    when(hasKeyFile, { name: 'storage', mountPath: keyFolder, readOnly: true }),
    items(yaml(settings.pod.extraVolumeMounts)),
  ],
};

const volumes: Expr<Volume>[] = [
  { name: 'config', configMap: { name: named('loki-config') } },
  { name: 'rules', configMap: { name: named('loki-rules'), optional: true } },
  { name: 'tmp', emptyDir: {} },
  authorityVolume,
  when(not(settings.persistence.enabled), { name: 'data', emptyDir: {} }),
  when(hasKeyFile, { name: 'storage', secret: { secretName: storage.secretName } }),
  items(yaml(settings.pod.extraVolumes)),
];

const set = manifest<StatefulSet>({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: metadata('loki', named('loki')),
  spec: {
    replicas: 1,
    serviceName: named('loki-headless'),
    ...pace(settings.pod),
    selector: { matchLabels: selectorLabels({ component: 'loki' }) },
    template: {
      metadata: {
        labels: podLabels('loki'),
        // Loki reads its configuration once, at its start.
        annotations: { 'checksum/config': sha256sum(toJson(config({}))), ...entries(settings.pod.annotations, 'annotation') },
      },
      spec: {
        ...podSettings('loki'),
        automountServiceAccountToken: false,
        ...containerFields(settings.pod, [server]),
        volumes,
      },
    },
    ...volumeClaims('loki'),
  },
});

/** Loki runs as one process with a volume of its own. */
export const statefulSet: Part = { path: 'loki/stateful-set.yaml', condition: isInstalled('loki'), object: set };
