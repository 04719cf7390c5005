import type { StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { Container } from 'kubernetes-types/core/v1.js';
import { and, items, manifest, not, notEmpty, present, str, when, yaml, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { addressChecks } from '../common/address-checks.ts';
import { volumeClaims } from '../common/claims.ts';
import { containerFields, limitFields } from '../common/container-fields.ts';
import { externalUrls } from '../common/external-url.ts';
import { extraFlags } from '../common/extra-flags.ts';
import { imageFields } from '../common/image.ts';
import { isInstalled } from '../common/is-installed.ts';
import { podLabels, selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { pace } from '../common/pod-fields.ts';
import { podSettings } from '../common/pod-spec.ts';
import { ports } from '../common/ports.ts';
import { securedProbes, startsWithinDuration } from '../common/probes.ts';
import { secretMounts, secretVolumes } from '../common/secret-volumes.ts';
import { stringsOf } from '../common/string-map.ts';
import { webPath } from '../common/web-path.ts';
import { certificateVolume, folderOf, tlsMount, webConfigFlag } from '../common/tls.ts';
import { secretsPath } from './secret-file.ts';

const settings = values.prometheus;

const server: Expr<Container> = {
  name: 'prometheus',
  ...imageFields(settings.image),
  args: [
    '--config.file=/etc/prometheus/config/prometheus.yml',
    '--config.auto-reload',
    str`--config.auto-reload-interval=${settings.reloadInterval}`,
    when<string>(settings.agent, '--agent', '--storage.tsdb.path=/prometheus'),
    when<string>(settings.agent, '--storage.agent.path=/prometheus', str`--storage.tsdb.retention.time=${settings.retention.time}`),
    when<string>(
      and(not(settings.agent), notEmpty(settings.retention.size)),
      str`--storage.tsdb.retention.size=${settings.retention.size}`,
    ),
    str`--web.external-url=${externalUrls.prometheus({})}`,
    str`--web.route-prefix=${webPath('prometheus')}/`,
    webConfigFlag('prometheus'),
    str`--log.level=${settings.logLevel}`,
    str`--log.format=${settings.logFormat}`,
    when<string>(settings.enableRemoteWriteReceiver, '--web.enable-remote-write-receiver'),
    when<string>(present(settings.exemplars), '--enable-feature=exemplar-storage'),
    extraFlags(settings.extraArgs),
  ],
  env: [{ name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, items(yaml(settings.pod.extraEnv))],
  ports: [{ name: 'web', containerPort: ports.prometheus.web, protocol: 'TCP' }],
  ...securedProbes(startsWithinDuration(settings.startupTimeout), 'prometheus'),
  ...limitFields(settings.resources, settings.pod),
  volumeMounts: [
    { name: 'config', mountPath: '/etc/prometheus/config', readOnly: true },
    { name: 'rules', mountPath: '/etc/prometheus/rules', readOnly: true },
    { name: 'data', mountPath: '/prometheus' },
    tlsMount(folderOf('prometheus')),
    secretMounts(settings.secrets, secretsPath),
    items(yaml(settings.pod.extraVolumeMounts)),
  ],
};

const set = manifest<StatefulSet>({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: metadata('prometheus', named('prometheus')),
  spec: {
    replicas: settings.replicas,
    serviceName: named('prometheus-headless'),
    podManagementPolicy: 'Parallel',
    ...pace(settings.pod),
    selector: { matchLabels: selectorLabels({ component: 'prometheus' }) },
    template: {
      metadata: {
        labels: podLabels('prometheus'),
        annotations: stringsOf(settings.pod.annotations),
      },
      spec: {
        ...podSettings('prometheus'),
        automountServiceAccountToken: settings.automountServiceAccountToken,
        ...containerFields(settings.pod, [server]),
        volumes: [
          { name: 'config', configMap: { name: named('prometheus-config') } },
          { name: 'rules', configMap: { name: named('prometheus-rules') } },
          when(not(settings.persistence.enabled), { name: 'data', emptyDir: {} }),
          certificateVolume,
          secretVolumes(settings.secrets),
          items(yaml(settings.pod.extraVolumes)),
        ],
      },
    },
    ...volumeClaims('prometheus'),
  },
  ...addressChecks('prometheus'),
});

/** Prometheus runs as a StatefulSet: each replica keeps a volume of its own. */
export const statefulSet: Part = { path: 'prometheus/stateful-set.yaml', condition: isInstalled('prometheus'), object: set };
