import { component, volume } from './component.ts';
import { alike, at, type MappingRow } from './mapping-row.ts';

const limits = ['sampleLimit', 'targetLimit', 'labelLimit', 'labelNameLengthLimit', 'labelValueLengthLimit', 'bodySizeLimit'];

function enforced(name: string): MappingRow {
  return { from: `enforced${name.replace(/^./u, (letter) => letter.toUpperCase())}`, to: `limits.${name}`, as: 'unlessNone' };
}

const spec: readonly MappingRow[] = [
  ...alike('scrapeInterval', 'scrapeTimeout', 'evaluationInterval', 'enableRemoteWriteReceiver', 'scrapeNativeHistograms'),
  ...alike('automountServiceAccountToken'),
  { from: 'externalLabels', to: 'externalLabels', as: 'externalLabels' },
  { from: 'retention', to: 'retention.time' },
  { from: 'retentionSize', to: 'retention.size' },
  { from: 'tsdb.outOfOrderTimeWindow', to: 'outOfOrderTimeWindow', as: 'unlessNone' },
  { from: 'exemplars.maxSize', to: 'exemplars.maxExemplars', as: 'unlessNone' },
  { from: 'maximumStartupDurationSeconds', to: 'startupTimeout', as: 'seconds' },
  ...limits.map((one): MappingRow => ({ from: one, to: `limits.${one}`, as: 'limit' })),
  ...limits.map(enforced),
  { from: 'secrets', to: 'secrets', as: 'entries' },
  { from: 'remoteWrite', to: 'remoteWrite', as: 'remoteWrite' },
  { from: 'additionalRemoteWrite', to: 'remoteWrite', as: 'remoteWrite' },
  { from: 'additionalScrapeConfigs', to: 'extraScrapeJobs', as: 'scrapeJobs' },
  { from: 'additionalAlertRelabelConfigs', to: 'alertRelabelings', as: 'steps' },
  { from: 'scrapeClasses', to: 'scrape', as: 'scrapeClasses' },
  { from: 'enableFeatures', to: 'extraArgs', as: 'features' },
  { from: 'walCompression', to: 'extraArgs.no-storage\\.tsdb\\.wal-compression', as: 'flagOff' },
  { from: 'enableAdminAPI', to: 'extraArgs.web\\.enable-admin-api', as: 'flagOn' },
  { from: 'query.lookbackDelta', to: 'extraArgs.query\\.lookback-delta', as: 'flag' },
  { from: 'query.maxConcurrency', to: 'extraArgs.query\\.max-concurrency', as: 'flag' },
  { from: 'query.maxSamples', to: 'extraArgs.query\\.max-samples', as: 'flag' },
  { from: 'query.timeout', to: 'extraArgs.query\\.timeout', as: 'flag' },
];

/** What a cluster has of itself. */
const cluster: readonly MappingRow[] = [
  { from: 'kubeApiServer.enabled', to: 'apiServer.enabled' },
  { from: 'kubeApiServer.serviceMonitor.enabled', to: 'apiServer.enabled' },
  { from: 'kubeApiServer.serviceMonitor.interval', to: 'apiServer.scrapeInterval' },
  { from: 'kubeApiServer.serviceMonitor.metricRelabelings', to: 'apiServer', as: 'clusterSteps', evenEmpty: true },
  { from: 'kubelet.serviceMonitor.kubelet', to: 'kubelet.enabled' },
  { from: 'kubelet.serviceMonitor.interval', to: 'kubelet.scrapeInterval' },
  { from: 'kubelet.serviceMonitor.metricRelabelings', to: 'kubelet', as: 'clusterSteps', evenEmpty: true },
  { from: 'kubelet.serviceMonitor.cAdvisor', to: 'cadvisor.enabled' },
  { from: 'kubelet.serviceMonitor.cAdvisorInterval', to: 'cadvisor.scrapeInterval' },
  { from: 'kubelet.serviceMonitor.cAdvisorMetricRelabelings', to: 'cadvisor', as: 'clusterSteps', evenEmpty: true },
];

/** Prometheus, its rules, and the jobs that it has of itself. */
export const prometheus: readonly MappingRow[] = [
  ...component('prometheus', 'prometheus.prometheusSpec'),
  ...at('prometheus.prometheusSpec', 'prometheus', spec),
  { from: 'prometheus.prometheusSpec.additionalAlertManagerConfigs', to: 'externalAlertmanagers', as: 'alertmanagers' },
  ...volume('prometheus.prometheusSpec.storageSpec', 'prometheus'),
  { from: 'additionalPrometheusRulesMap', to: 'extraAlertGroups', as: 'ruleFiles', templates: true },
  { from: 'kubelet.enabled', to: 'prometheus.scrape', as: 'kubelets' },
  { from: 'kubelet.serviceMonitor.enabled', to: 'prometheus.scrape', as: 'kubelets' },
  ...cluster.map((one) => ({ ...one, to: `prometheus.scrape.${one.to}` })),
  { from: 'defaultRules.runbookUrl', to: 'alerting.runbookBaseUrl' },
  { from: 'defaultRules.appNamespacesTarget', to: 'alerting.excludedNamespaces', as: 'namespacesOfAlerts' },
  { from: 'defaultRules.appNamespacesOperator', to: 'alerting.excludedNamespaces', as: 'withAnother' },
];
