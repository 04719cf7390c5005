import type { Container, EnvVar } from 'kubernetes-types/core/v1.js';
import { given, items, join, notEmpty, when, yaml, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { limitFields } from '../common/container-fields.ts';
import { imageFields } from '../common/image.ts';
import { ports } from '../common/ports.ts';
import { labelledPath } from './providers.ts';

const settings = values.grafana.sidecar;

/** Writes the dashboards of labelled ConfigMaps or Secrets where Grafana looks for them. https://github.com/kiwigrid/k8s-sidecar#configuration-environment-variables */
export const sidecar: Expr<Container> = {
  name: 'dashboard-sidecar',
  ...imageFields(settings.image),
  env: [
    { name: 'METHOD', value: 'WATCH' },
    { name: 'RESOURCE', value: settings.kind },
    when<EnvVar>(
      settings.clusterWide,
      { name: 'NAMESPACE', value: 'ALL' },
      when<EnvVar>(
        notEmpty(settings.namespaces),
        { name: 'NAMESPACE', value: join(settings.namespaces, ',') },
        { name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
      ),
    ),
    { name: 'LABEL', value: settings.label },
    when(notEmpty(settings.labelValue), { name: 'LABEL_VALUE', value: settings.labelValue }),
    // Otherwise the files of two ConfigMaps that have the same key overwrite each other.
    { name: 'UNIQUE_FILENAMES', value: 'true' },
    { name: 'FOLDER', value: labelledPath },
    given(settings.folderAnnotation, (annotation) => ({ name: 'FOLDER_ANNOTATION', value: annotation })),
    { name: 'HEALTH_PORT', value: String(ports.grafana.sidecar) },
    items(yaml(settings.extraEnv)),
  ],
  ports: [{ name: 'sidecar', containerPort: ports.grafana.sidecar, protocol: 'TCP' }],
  livenessProbe: { httpGet: { path: '/healthz', port: 'sidecar' }, periodSeconds: 30, failureThreshold: 3, timeoutSeconds: 3 },
  ...limitFields(settings.resources, values.grafana.pod),
  volumeMounts: [
    { name: 'labelled', mountPath: labelledPath },
    { name: 'tmp', mountPath: '/tmp' },
  ],
};
