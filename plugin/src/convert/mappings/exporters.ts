import { image, placement } from './component.ts';
import { alike, at, type MappingRow } from './mapping-row.ts';

const pods: readonly MappingRow[] = [
  ...image,
  ...placement,
  { from: 'resources', to: 'resources' },
  { from: 'podLabels', to: 'pod.labels' },
  { from: 'podAnnotations', to: 'pod.annotations' },
  { from: 'extraArgs', to: 'extraArgs', as: 'flags' },
  ...alike('serviceAccount.create', 'serviceAccount.name', 'serviceAccount.annotations'),
];

/** The exporters, which there are charts of their own. */
export const exporters: readonly MappingRow[] = [
  { from: 'kubeStateMetrics.enabled', to: 'exporters.kubeStateMetrics.enabled' },
  ...at('kube-state-metrics', 'exporters.kubeStateMetrics', [
    ...pods,
    { from: 'replicas', to: 'replicas' },
    { from: 'namespaces', to: 'namespaces', as: 'names' },
    { from: 'metricLabelsAllowlist', to: 'labelAllowlist', as: 'labelMetrics' },
  ]),
  { from: 'nodeExporter.enabled', to: 'exporters.nodeExporter.enabled' },
  ...at('prometheus-node-exporter', 'exporters.nodeExporter', [
    ...pods,
    ...alike('hostNetwork', 'terminationGracePeriodSeconds'),
    { from: 'service.port', to: 'port' },
  ]),
];
