import type { forms } from './forms.ts';

/** A value of kube-prometheus-stack and the value of the chart that says the same. */
interface Mapping {
  readonly from: string;
  readonly to: string;
  readonly as?: keyof typeof forms;
  /** Maps that this fills; where all of them have entries, the presets of the first are dropped. */
  readonly inPlaceOf?: readonly string[];
}

/** What the pods of both components have, below their spec. */
const pods: readonly (readonly [string, string])[] = [
  ['image.registry', 'image.registry'],
  ['image.repository', 'image.repository'],
  ['image.tag', 'image.tag'],
  ['image.pullPolicy', 'image.pullPolicy'],
  ['replicas', 'replicas'],
  ['externalUrl', 'externalUrl'],
  ['logLevel', 'logLevel'],
  ['logFormat', 'logFormat'],
  ['resources', 'resources'],
  ['nodeSelector', 'pod.nodeSelector'],
  ['tolerations', 'pod.tolerations'],
  ['affinity', 'pod.affinity'],
  ['topologySpreadConstraints', 'pod.topologySpreadConstraints'],
  ['securityContext', 'pod.securityContext'],
  ['priorityClassName', 'pod.priorityClassName'],
  ['hostAliases', 'pod.hostAliases'],
  ['dnsConfig', 'pod.dnsConfig'],
  ['podMetadata.labels', 'pod.labels'],
  ['podMetadata.annotations', 'pod.annotations'],
  ['volumes', 'pod.extraVolumes'],
  ['volumeMounts', 'pod.extraVolumeMounts'],
  ['containers', 'pod.extraContainers'],
  ['initContainers', 'pod.initContainers'],
  ['terminationGracePeriodSeconds', 'terminationGracePeriodSeconds'],
];

/** What surrounds a component. */
const around: readonly Mapping[] = [
  { from: 'enabled', to: 'enabled' },
  { from: 'serviceAccount.create', to: 'serviceAccount.create' },
  { from: 'serviceAccount.name', to: 'serviceAccount.name' },
  { from: 'serviceAccount.annotations', to: 'serviceAccount.annotations' },
  { from: 'service.type', to: 'service.type' },
  { from: 'service.annotations', to: 'service.annotations' },
  { from: 'ingress.enabled', to: 'ingress.enabled', as: 'ingressSwitch' },
  { from: 'ingress.ingressClassName', to: 'ingress.className' },
  { from: 'ingress.annotations', to: 'ingress.annotations' },
  { from: 'ingress.hosts', to: 'ingress', as: 'hosts' },
  { from: 'ingress.tls', to: 'ingress.tls', as: 'tls' },
];

function at(from: string, to: string, all: readonly Mapping[]): readonly Mapping[] {
  return all.map((one) => ({ ...one, from: `${from}.${one.from}`, to: `${to}.${one.to}` }));
}

/** A claim of a volume, as the operator's resources have it. */
function volume(from: string, to: string): readonly Mapping[] {
  const spec = `${from}.volumeClaimTemplate.spec`;
  return [
    { from: `${spec}.resources.requests.storage`, to: `${to}.persistence.size` },
    { from: `${spec}.storageClassName`, to: `${to}.persistence.storageClass` },
    { from: `${spec}.accessModes`, to: `${to}.persistence.accessMode`, as: 'onlyOne' },
    { from: `${from}.volumeClaimTemplate.metadata.annotations`, to: `${to}.persistence.annotations` },
  ];
}

function component(name: string, spec: string): readonly Mapping[] {
  const paths = { from: `${name}.ingress.paths`, to: `${name}.ingress.path`, as: 'onlyOne' } as const;
  return [...at(name, name, around), paths, ...pods.map(([from, to]) => ({ from: `${spec}.${from}`, to: `${name}.${to}` }))];
}

const limits = ['sampleLimit', 'targetLimit', 'labelLimit', 'labelNameLengthLimit', 'labelValueLengthLimit', 'bodySizeLimit'];
const unchanged = ['scrapeInterval', 'scrapeTimeout', 'evaluationInterval', 'enableRemoteWriteReceiver'];

const prometheus: readonly Mapping[] = [
  ...component('prometheus', 'prometheus.prometheusSpec'),
  ...at('prometheus.prometheusSpec', 'prometheus', [
    ...unchanged.map((one) => ({ from: one, to: one })),
    { from: 'externalLabels', to: 'externalLabels', as: 'externalLabels' },
    { from: 'retention', to: 'retention.time' },
    { from: 'retentionSize', to: 'retention.size' },
    ...limits.map((one) => ({ from: one, to: `limits.${one}` })),
    { from: 'secrets', to: 'secrets', as: 'entries' },
    { from: 'additionalArgs', to: 'extraArgs', as: 'flags' },
    { from: 'remoteWrite', to: 'remoteWrite', as: 'remoteWrite' },
    { from: 'additionalScrapeConfigs', to: 'extraScrapeJobs', as: 'scrapeJobs' },
  ]),
  ...volume('prometheus.prometheusSpec.storageSpec', 'prometheus'),
  { from: 'additionalPrometheusRulesMap', to: 'extraAlertGroups', as: 'ruleFiles' },
];

const alertmanager: readonly Mapping[] = [
  ...component('alertmanager', 'alertmanager.alertmanagerSpec'),
  ...at('alertmanager.alertmanagerSpec', 'alertmanager', [
    { from: 'retention', to: 'retention' },
    { from: 'clusterPeerTimeout', to: 'cluster.peerTimeout' },
    { from: 'clusterGossipInterval', to: 'cluster.gossipInterval' },
    { from: 'clusterPushpullInterval', to: 'cluster.pushPullInterval' },
    { from: 'secrets', to: 'extraSecrets', as: 'entries' },
    { from: 'additionalArgs', to: 'extraArgs', as: 'flags' },
  ]),
  ...volume('alertmanager.alertmanagerSpec.storage', 'alertmanager'),
  { from: 'alertmanager.config.global', to: 'notifications', as: 'globalSettings' },
  { from: 'alertmanager.config.route', to: 'routing', as: 'rootRoute', inPlaceOf: ['routing.routes'] },
  { from: 'alertmanager.config.inhibit_rules', to: 'routing.inhibitRules', as: 'inhibitRules', inPlaceOf: ['routing.inhibitRules'] },
  { from: 'alertmanager.config.receivers', to: 'receivers', as: 'receivers', inPlaceOf: ['receivers', 'routing.routes'] },
  { from: 'alertmanager.templateFiles', to: 'notifications.templates', as: 'templates' },
];

const grafana: readonly Mapping[] = [
  ...at('grafana', 'grafana', [
    ...around,
    { from: 'ingress.path', to: 'ingress.path' },
    ...['replicas', 'image.registry', 'image.repository', 'image.tag', 'image.pullPolicy', 'resources', 'plugins'].map((one) => ({
      from: one,
      to: one,
    })),
    ...['nodeSelector', 'tolerations', 'affinity', 'topologySpreadConstraints', 'priorityClassName'].map((one) => ({
      from: one,
      to: `pod.${one}`,
    })),
    { from: 'podLabels', to: 'pod.labels' },
    { from: 'podAnnotations', to: 'pod.annotations' },
    { from: 'admin.existingSecret', to: 'admin.secretName' },
    { from: 'admin.userKey', to: 'admin.userKey' },
    { from: 'admin.passwordKey', to: 'admin.passwordKey' },
    { from: 'grafana\\.ini', to: 'settings' },
    { from: 'persistence.enabled', to: 'persistence.enabled' },
    { from: 'persistence.size', to: 'persistence.size' },
    { from: 'persistence.storageClassName', to: 'persistence.storageClass' },
    { from: 'persistence.accessModes', to: 'persistence.accessMode', as: 'onlyOne' },
    { from: 'persistence.annotations', to: 'persistence.annotations' },
    { from: 'sidecar.dashboards.enabled', to: 'sidecar.enabled' },
    { from: 'sidecar.dashboards.label', to: 'sidecar.label' },
    { from: 'sidecar.dashboards.labelValue', to: 'sidecar.labelValue' },
    { from: 'sidecar.dashboards.searchNamespace', to: 'sidecar', as: 'namespaces' },
    { from: 'imageRenderer.enabled', to: 'imageRenderer.enabled' },
  ]),
];

/** Every value of kube-prometheus-stack that says the same as one here. The keys of a path stand between dots; a dot within a key is `\.`. */
export const mapping: readonly Mapping[] = [
  { from: 'commonLabels', to: 'commonLabels' },
  { from: 'global.imageRegistry', to: 'global.imageRegistry' },
  { from: 'global.imagePullSecrets', to: 'global.imagePullSecrets', as: 'pullSecrets' },
  ...prometheus,
  ...alertmanager,
  ...grafana,
  { from: 'defaultRules.runbookUrl', to: 'alerting.runbookBaseUrl' },
  { from: 'kubeStateMetrics.enabled', to: 'exporters.kubeStateMetrics.enabled' },
  { from: 'kube-state-metrics.resources', to: 'exporters.kubeStateMetrics.resources' },
  { from: 'nodeExporter.enabled', to: 'exporters.nodeExporter.enabled' },
  { from: 'prometheus-node-exporter.resources', to: 'exporters.nodeExporter.resources' },
  { from: 'kubeApiServer.enabled', to: 'prometheus.scrape.apiServer.enabled' },
  { from: 'kubelet.enabled', to: 'prometheus.scrape.kubelet.enabled' },
  { from: 'extraManifests', to: 'extraManifests' },
];
