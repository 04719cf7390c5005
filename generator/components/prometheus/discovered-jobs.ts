import { notEmpty, when, yaml } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { relabelings, type RelabelConfig } from './relabelings.ts';

const { scrape, limits, metricDropRules } = values.prometheus;

/** What an object's annotations say of its scrape: prometheus.io/scrape, scheme, path, port, param_<name>. */
function fromAnnotations(object: 'pod' | 'service'): readonly RelabelConfig[] {
  const annotation = (name: string) => `__meta_kubernetes_${object}_annotation_prometheus_io_${name}`;
  return [
    { source_labels: [annotation('scrape')], action: 'keep', regex: 'true' },
    { source_labels: [annotation('scheme')], regex: '(https?)', target_label: '__scheme__' },
    { source_labels: [annotation('path')], regex: '(.+)', target_label: '__metrics_path__' },
    {
      source_labels: ['__address__', annotation('port')],
      regex: '(\\[[^]]+\\]|[^:]+)(?::\\d+)?;(\\d+)',
      target_label: '__address__',
      replacement: '$1:$2',
    },
    { action: 'labelmap', regex: `${annotation('param')}_(.+)`, replacement: '__param_$1' },
  ];
}

const place: readonly RelabelConfig[] = [
  { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
  { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
  { source_labels: ['__meta_kubernetes_pod_node_name'], target_label: 'node' },
];

const namespaces = when<object>(notEmpty(scrape.namespaces), { names: yaml(scrape.namespaces) });

const guards = {
  sample_limit: limits.sampleLimit,
  target_limit: limits.targetLimit,
  label_limit: limits.labelLimit,
  label_name_length_limit: limits.labelNameLengthLimit,
  label_value_length_limit: limits.labelValueLengthLimit,
  body_size_limit: limits.bodySizeLimit,
  metric_relabel_configs: when<readonly RelabelConfig[]>(notEmpty(metricDropRules), relabelings({ steps: metricDropRules })),
};

/** Pods that ask for it by annotation. A pod that is done, or whose container has no such port, is passed over. */
const pods = {
  job_name: 'kubernetes-pods',
  kubernetes_sd_configs: [{ role: 'pod', namespaces }],
  ...guards,
  relabel_configs: [
    ...fromAnnotations('pod'),
    { source_labels: ['__meta_kubernetes_pod_phase'], action: 'drop', regex: 'Pending|Succeeded|Failed' },
    { source_labels: ['__meta_kubernetes_pod_container_init'], action: 'drop', regex: 'true' },
    ...place,
    { source_labels: ['__meta_kubernetes_pod_label_app'], regex: '(.+)', target_label: 'service' },
    { source_labels: ['__meta_kubernetes_pod_label_app_kubernetes_io_name'], regex: '(.+)', target_label: 'service' },
  ],
};

/** The endpoints of services that ask for it by annotation; `honor_labels` for exporters that speak of other objects. */
function services(honorLabels: boolean) {
  return {
    job_name: honorLabels ? 'kubernetes-services-honor-labels' : 'kubernetes-services',
    honor_labels: honorLabels,
    kubernetes_sd_configs: [{ role: 'endpointslice', namespaces }],
    ...guards,
    relabel_configs: [
      ...fromAnnotations('service'),
      {
        source_labels: ['__meta_kubernetes_service_annotation_prometheus_io_honor_labels'],
        action: honorLabels ? 'keep' : 'drop',
        regex: 'true',
      },
      ...place,
      { source_labels: ['__meta_kubernetes_service_name'], target_label: 'service' },
    ],
  };
}

/** The jobs that find their targets by annotation. */
export const discoveredJobs = [
  when<object>(scrape.pods.enabled, pods),
  when<object>(scrape.services.enabled, services(false)),
  when<object>(scrape.services.enabled, services(true)),
];
