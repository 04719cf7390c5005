import { define, fields, given, join, notEmpty, ternary, v, when, yaml } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { relabelings, usersSteps, type RelabelConfig } from './relabelings.ts';

const { scrape, limits, metricDropRules } = values.prometheus;

/** What an object's annotations say of its scrape: prometheus.io/scrape, scheme, path, port, param_<name>. */
export function fromAnnotations(object: 'pod' | 'service'): readonly RelabelConfig[] {
  const annotation = annotationOf(object);
  return [
    { source_labels: [annotation('scrape')], action: 'keep', regex: 'true' },
    { source_labels: [annotation('scheme')], regex: '(https?)', target_label: '__scheme__' },
    { source_labels: [annotation('path')], regex: '(.+)', target_label: '__metrics_path__' },
    {
      source_labels: ['__address__', annotation('port')],
      regex: '(\\[[^\\]]+\\]|[^:]+)(?::\\d+)?;(\\d+)',
      target_label: '__address__',
      replacement: '$1:$2',
    },
    { action: 'labelmap', regex: `${annotation('param')}_(.+)`, replacement: '__param_$1' },
  ];
}

/** The meta label of an annotation prometheus.io/<name>. */
export function annotationOf(object: 'pod' | 'service') {
  return (name: string) => `__meta_kubernetes_${object}_annotation_prometheus_io_${name}`;
}

/** Without the annotation `port`, what is no TCP port of the object itself is passed over. */
function withoutPort(object: 'pod' | 'service', number: string, protocol: string): readonly RelabelConfig[] {
  const port = annotationOf(object)('port');
  return [
    { source_labels: [number, port], action: 'drop', regex: ';' },
    { source_labels: [protocol, port], action: 'drop', regex: '(UDP|SCTP);' },
  ];
}

/** The labels that say where a target is, and of which server it speaks where its pod says so. */
export const place: readonly RelabelConfig[] = [
  { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
  { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
  { source_labels: ['__meta_kubernetes_pod_node_name'], target_label: 'node' },
  { source_labels: ['__meta_kubernetes_pod_label_jobpilot_com_server'], regex: '(.+)', target_label: 'server' },
];

const namespaces = when<object>(notEmpty(scrape.namespaces), { names: yaml(scrape.namespaces) });

/** The targets of namespaces that are passed over are dropped first. */
const excluded = when<RelabelConfig>(notEmpty(scrape.excludedNamespaces), {
  source_labels: ['__meta_kubernetes_namespace'],
  action: 'drop',
  regex: join(scrape.excludedNamespaces, '|'),
});

const guards = {
  fallback_scrape_protocol: given(scrape.fallbackScrapeProtocol, (protocol) => protocol),
  sample_limit: limits.sampleLimit,
  target_limit: limits.targetLimit,
  label_limit: limits.labelLimit,
  label_name_length_limit: limits.labelNameLengthLimit,
  label_value_length_limit: limits.labelValueLengthLimit,
  body_size_limit: limits.bodySizeLimit,
  metric_relabel_configs: when<readonly RelabelConfig[]>(notEmpty(metricDropRules), relabelings({ steps: metricDropRules })),
};

/** Pods that ask for it by annotation. A pod that is done is passed over. */
export const podSteps: readonly RelabelConfig[] = [
  ...fromAnnotations('pod'),
  // The address of a container without ports is the pod's alone, and an IPv6 address then stands without brackets.
  {
    source_labels: ['__address__', annotationOf('pod')('port')],
    regex: '([0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*);(\\d+)',
    target_label: '__address__',
    replacement: '[$1]:$2',
  },
  ...withoutPort('pod', '__meta_kubernetes_pod_container_port_number', '__meta_kubernetes_pod_container_port_protocol'),
  { source_labels: ['__meta_kubernetes_pod_phase'], action: 'drop', regex: 'Pending|Succeeded|Failed' },
  { source_labels: ['__meta_kubernetes_pod_container_init'], action: 'drop', regex: 'true' },
  ...place,
  { source_labels: ['__meta_kubernetes_pod_label_app'], regex: '(.+)', target_label: 'service' },
  { source_labels: ['__meta_kubernetes_pod_label_app_kubernetes_io_name'], regex: '(.+)', target_label: 'service' },
];

const pods = {
  job_name: 'kubernetes-pods',
  scrape_interval: given(scrape.pods.scrapeInterval, (interval) => interval),
  kubernetes_sd_configs: [{ role: 'pod', namespaces }],
  ...guards,
  relabel_configs: [excluded, ...podSteps, usersSteps(scrape.pods.relabelings)],
};

/** The endpoints of services that ask for it by annotation; further ports of their pods are no endpoints. */
export const annotatedServices = define(
  'jobpilot-monitoring.prometheus.annotatedServices',
  'The scrape of annotated services: of those whose annotation honor-labels is true, or of all others.',
  { honorLabels: v.boolean() },
  ({ honorLabels }) => ({
    scrape_interval: given(scrape.services.scrapeInterval, (interval) => interval),
    kubernetes_sd_configs: [{ role: 'endpointslice', namespaces }],
    ...guards,
    relabel_configs: [
      excluded,
      ...fromAnnotations('service'),
      {
        source_labels: [annotationOf('service')('honor_labels')],
        action: ternary<string>(honorLabels, 'keep', 'drop'),
        regex: 'true',
      },
      ...withoutPort('service', '__meta_kubernetes_endpointslice_port', '__meta_kubernetes_endpointslice_port_protocol'),
      ...place,
      { source_labels: ['__meta_kubernetes_service_name'], target_label: 'service' },
      usersSteps(scrape.services.relabelings),
    ],
  }),
);

/** The jobs that find their targets by annotation; exporters that speak of other objects bring labels to be honoured. */
export const discoveredJobs = [
  when<object>(scrape.pods.enabled, pods),
  when<object>(scrape.services.enabled, {
    job_name: 'kubernetes-services',
    ...fields(annotatedServices({ honorLabels: false })),
  }),
  when<object>(scrape.services.enabled, {
    job_name: 'kubernetes-services-honor-labels',
    honor_labels: true,
    ...fields(annotatedServices({ honorLabels: true })),
  }),
];
