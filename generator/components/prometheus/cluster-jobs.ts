import { and, given, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { stepsThen, type RelabelConfig } from './relabelings.ts';

const { scrape, rbac } = values.prometheus;
const account = '/var/run/secrets/kubernetes.io/serviceaccount';

const withToken = {
  scheme: 'https',
  authorization: { credentials_file: `${account}/token` },
};

type Settings = typeof scrape.kubelet;

function intervalOf({ scrapeInterval }: Settings) {
  return { scrape_interval: given(scrapeInterval, (interval) => interval) };
}

function dropsOf({ defaultDrops, metricRelabelings }: Settings, drops: readonly RelabelConfig[]) {
  return stepsThen(defaultDrops, drops, metricRelabelings);
}

/** Kubelets often serve a certificate that they signed themselves, so it is not checked. */
const kubelet = (name: string, path: string, drop: readonly RelabelConfig[], settings: Settings) => ({
  job_name: name,
  ...intervalOf(settings),
  ...withToken,
  tls_config: { insecure_skip_verify: true },
  metrics_path: path,
  kubernetes_sd_configs: [{ role: 'node' }],
  relabel_configs: [
    { source_labels: ['__meta_kubernetes_node_name'], target_label: 'node' },
    { target_label: 'service', replacement: 'kubelet' },
  ],
  metric_relabel_configs: dropsOf(settings, drop),
});

/** Series of whole cgroups, and families that no alert or dashboard of the chart reads and that grow with every container. */
export const cadvisorDrops: readonly RelabelConfig[] = [
  {
    source_labels: ['__name__'],
    action: 'drop',
    regex:
      'container_(tasks_state|memory_failures_total|network_(tcp|udp)6?_usage_total|blkio_device_usage_total|cpu_load_average_10s|file_descriptors|sockets|threads_max|ulimits_soft|pressure_.+)',
  },
  { source_labels: ['pod', 'namespace'], action: 'drop', regex: ';' },
];

/** Histograms of Kubernetes itself that nothing of the chart reads. */
export const bucketDrop: readonly RelabelConfig[] = [
  {
    source_labels: ['__name__'],
    action: 'drop',
    regex: '(apiserver|etcd|storage|workqueue|rest_client|scheduler)_.+_bucket',
  },
];

const apiServer = {
  job_name: 'kubernetes-apiservers',
  ...intervalOf(scrape.apiServer),
  ...withToken,
  tls_config: { ca_file: `${account}/ca.crt` },
  kubernetes_sd_configs: [{ role: 'endpointslice', namespaces: { names: ['default'] } }],
  relabel_configs: [
    {
      source_labels: ['__meta_kubernetes_service_name', '__meta_kubernetes_endpointslice_port_name'],
      action: 'keep',
      regex: 'kubernetes;https',
    },
    { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
    { target_label: 'service', replacement: 'kubernetes' },
  ],
  metric_relabel_configs: dropsOf(scrape.apiServer, bucketDrop),
};

/** The jobs that need rights on the whole cluster. */
export const clusterJobs = [
  when<object>(and(rbac.clusterWide, scrape.kubelet.enabled), kubelet('kubernetes-nodes', '/metrics', bucketDrop, scrape.kubelet)),
  when<object>(
    and(rbac.clusterWide, scrape.cadvisor.enabled),
    kubelet('kubernetes-cadvisor', '/metrics/cadvisor', cadvisorDrops, scrape.cadvisor),
  ),
  when<object>(and(rbac.clusterWide, scrape.apiServer.enabled), apiServer),
];
