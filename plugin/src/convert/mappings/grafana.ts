import { around, image, placement } from './component.ts';
import { alike, at, type MappingRow } from './mapping-row.ts';

const sidecar: readonly MappingRow[] = [
  ...at('sidecar', 'sidecar', [...image, { from: 'imagePullPolicy', to: 'image.pullPolicy' }, { from: 'resources', to: 'resources' }]),
  ...at('sidecar.dashboards', 'sidecar', [
    ...alike('enabled', 'label', 'labelValue', 'folderAnnotation'),
    { from: 'resource', to: 'kind' },
    { from: 'provider.foldersFromFilesStructure', to: 'foldersFromFilesStructure' },
    { from: 'env', to: 'extraEnv', as: 'environment' },
    { from: 'envValueFrom', to: 'extraEnv', as: 'environmentFrom' },
  ]),
  { from: 'sidecar.dashboards.searchNamespace', to: 'sidecar', as: 'namespaces' },
  { from: 'sidecar.dashboards.provider.folder', to: 'dashboardFolder' },
  ...at('sidecar.datasources', 'datasources.prometheus.jsonData', [
    ...alike('timeout', 'httpMethod', 'customQueryParameters'),
    { from: 'defaultDatasourceScrapeInterval', to: 'timeInterval' },
    { from: 'exemplarTraceIdDestinations', to: 'exemplarTraceIdDestinations', as: 'exemplars' },
  ]),
  { from: 'sidecar.datasources.extraJsonData', to: 'datasources.prometheus.jsonData' },
];

const volumes: readonly MappingRow[] = [
  { from: 'extraSecretMounts', to: 'pod', as: 'secretMounts' },
  { from: 'extraConfigmapMounts', to: 'pod', as: 'configMapMounts' },
  { from: 'extraEmptyDirMounts', to: 'pod', as: 'emptyDirMounts' },
  { from: 'extraVolumes', to: 'pod', as: 'volumes' },
  { from: 'extraContainerVolumes', to: 'pod', as: 'volumes' },
  { from: 'extraVolumeMounts', to: 'pod.extraVolumeMounts' },
];

const persistence: readonly MappingRow[] = at('persistence', 'persistence', [
  ...alike('enabled', 'size', 'annotations', 'volumeName'),
  { from: 'storageClassName', to: 'storageClass' },
  { from: 'accessModes', to: 'accessMode', as: 'onlyOne' },
  { from: 'extraPvcLabels', to: 'labels' },
  { from: 'selectorLabels', to: 'selector.matchLabels' },
  { from: 'persistentVolumeClaimRetentionPolicy.whenDeleted', to: 'whenDeleted' },
  { from: 'persistentVolumeClaimRetentionPolicy.whenScaled', to: 'whenScaled' },
]);

/** Grafana, which there is a chart of its own. */
export const grafana: readonly MappingRow[] = at('grafana', 'grafana', [
  ...around,
  ...alike('ingress.path'),
  { from: 'service.ipFamilyPolicy', to: 'service.ipFamilyPolicy' },
  ...image,
  ...placement,
  ...alike('replicas', 'resources'),
  { from: 'securityContext', to: 'pod.securityContext' },
  { from: 'containerSecurityContext', to: 'pod.containerSecurityContext' },
  { from: 'podLabels', to: 'pod.labels' },
  { from: 'podAnnotations', to: 'pod.annotations' },
  { from: 'extraInitContainers', to: 'pod.initContainers' },
  { from: 'env', to: 'pod.extraEnv', as: 'environment' },
  { from: 'envValueFrom', to: 'pod.extraEnv', as: 'environmentFrom' },
  { from: 'smtp.existingSecret', to: 'pod.extraEnv', as: 'smtpSecret' },
  { from: 'smtp.userKey', to: 'pod.extraEnv', as: 'withAnother' },
  { from: 'smtp.passwordKey', to: 'pod.extraEnv', as: 'withAnother' },
  ...volumes,
  { from: 'admin.existingSecret', to: 'admin.secretName' },
  ...alike('admin.userKey', 'admin.passwordKey'),
  { from: 'grafana\\.ini', to: 'settings', as: 'grafanaIni' },
  { from: 'ldap.enabled', to: 'ldap', as: 'ldapSwitch' },
  { from: 'ldap.existingSecret', to: 'ldap.configKey', as: 'ldapSecret' },
  { from: 'ldap.config', to: 'ldap.configKey', as: 'ldapConfig' },
  { from: 'plugins', to: 'plugins', as: 'plugins' },
  { from: 'additionalDataSources', to: 'extraDatasources', as: 'datasources' },
  { from: 'datasources', to: 'extraDatasources', as: 'datasourceFiles' },
  { from: 'alerting', to: 'alerting', as: 'alertingFiles', templates: true },
  ...persistence,
  ...sidecar,
  ...alike('imageRenderer.enabled', 'imageRenderer.resources'),
  ...at('imageRenderer', 'imageRenderer', image),
]).concat({ from: 'grafana.dashboards', to: 'grafana', as: 'dashboards', templates: true });
