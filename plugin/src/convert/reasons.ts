/** Why values of kube-prometheus-stack have no counterpart, by the path that they stand below; the longest path counts. */
export const reasons: Readonly<Record<string, string>> = {
  prometheusOperator: 'the chart installs no operator; to use one that already runs, set operator.enabled (docs/operator.md)',
  crds: 'the chart brings no custom resource definitions',
  cleanPrometheusOperatorObjectNames: 'the chart installs no operator',
  thanosRuler: 'rules run in Prometheus; beyond one node, in the store that prometheus.remoteWrite writes to',
  'prometheus.prometheusSpec.thanos': 'there is no Thanos sidecar: prometheus.remoteWrite writes to Thanos Receive',
  'prometheus.thanosService': 'there is no Thanos sidecar: prometheus.remoteWrite writes to Thanos Receive',
  'prometheus.thanosServiceMonitor': 'there is no Thanos sidecar',
  'prometheus.thanosServiceExternal': 'there is no Thanos sidecar',
  'prometheus.thanosIngress': 'there is no Thanos sidecar',
  defaultRules: 'the chart has alerts of its own: alertGroups, and alerts of the platform among them',
  customRules: 'the chart has alerts of its own: alertGroups sets their thresholds',
  additionalPrometheusRules: 'deprecated there; write the groups below extraAlertGroups',
  'prometheus.additionalServiceMonitors':
    'targets are found by annotations of pods and Services, or written below prometheus.extraScrapeJobs',
  'prometheus.additionalPodMonitors': 'targets are found by annotations of pods and Services, or written below prometheus.extraScrapeJobs',
  'prometheus.serviceMonitor': 'the stack finds its own pods through DNS',
  'alertmanager.serviceMonitor': 'the stack finds its own pods through DNS',
  'grafana.serviceMonitor': 'the stack finds its own pods through DNS',
  'prometheus.agentMode': 'set prometheus.agent, which has no rules: the alerts then run where prometheus.remoteWrite writes to',
  'prometheus.networkPolicy': 'global.networkPolicies.enabled closes the flows of all components',
  'alertmanager.networkPolicy': 'global.networkPolicies.enabled closes the flows of all components',
  'prometheus.route': 'gatewayApi serves all pages through one Gateway',
  'alertmanager.route': 'gatewayApi serves all pages through one Gateway',
  'grafana.route': 'gatewayApi serves all pages through one Gateway',
  'prometheus.podDisruptionBudget': 'a budget is there by default; podDisruptionBudget.maxUnavailable sets it',
  'alertmanager.podDisruptionBudget': 'a budget is there by default; podDisruptionBudget.maxUnavailable sets it',
  'alertmanager.config.time_intervals': 'write them below routing.timeIntervals',
  'alertmanager.config.mute_time_intervals': 'write them below routing.timeIntervals',
  'alertmanager.config.templates': 'templates are found by themselves: notifications.templates holds them',
  'alertmanager.stringConfig': 'a text is not converted: put it below alertmanager.config first',
  'alertmanager.tplConfig': 'templates of Helm in values are not evaluated',
  'alertmanager.extraSecret': 'values have no place for credentials: make the Secret yourself',
  'prometheus.extraSecret': 'values have no place for credentials: make the Secret yourself',
  'grafana.adminPassword': 'is a credential: put it into the Secret that grafana.admin.secretName names',
  'grafana.adminUser': 'stands in the Secret that grafana.admin.secretName names',
  'grafana.additionalDataSources': 'write them below grafana.extraDatasources, what is secret as keys of grafana.secretName',
  'grafana.defaultDashboardsEnabled': 'the dashboards follow the components that are on',
  kubeControllerManager: 'the control plane is not scraped by itself: write a job below prometheus.extraScrapeJobs',
  kubeScheduler: 'the control plane is not scraped by itself: write a job below prometheus.extraScrapeJobs',
  kubeEtcd: 'the control plane is not scraped by itself: write a job below prometheus.extraScrapeJobs',
  kubeProxy: 'the control plane is not scraped by itself: write a job below prometheus.extraScrapeJobs',
  coreDns: 'write a job below prometheus.extraScrapeJobs',
  kubeDns: 'write a job below prometheus.extraScrapeJobs',
  windowsMonitoring: 'there is no exporter of Windows nodes',
  nameOverride: 'names are fixed; global.namePrefix is put before them',
  fullnameOverride: 'names are fixed; global.namePrefix is put before them',
  namespaceOverride: 'objects stand in the namespace of the release',
};

/** Reasons by the end of a key, for selectors and switches that all belong to the operator. */
const reasonsOfKeys: readonly (readonly [RegExp, string])[] = [
  [/Selector(?:NilUsesHelmValues)?$/u, 'targets are found by annotations; in operator mode see operator.labels'],
  [/PerReplica$/u, 'each pod has a name behind the headless Service'],
  [/^routePrefix$/u, 'a component answers below the path of its externalUrl'],
  [/^verticalPodAutoscaler$/u, 'write a VerticalPodAutoscaler below extraManifests'],
];

const noCounterpart = 'has no counterpart';

/** Why a value has no counterpart. */
export function reasonOf(path: readonly string[]): string {
  const above = path.map((_, index) => path.slice(0, path.length - index).join('.'));
  const named = above.find((one) => Object.hasOwn(reasons, one));
  const byKey = reasonsOfKeys.find(([pattern]) => path.some((key) => pattern.test(key)));
  return (named === undefined ? undefined : reasons[named]) ?? byKey?.[1] ?? noCounterpart;
}
