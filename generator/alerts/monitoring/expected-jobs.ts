import { and, not, or } from '@helm/ts-helm';
import { isInstalled } from '../../components/common/is-installed.ts';
import { values } from '../../values.ts';

const { alertmanager, operator, prometheus } = values;
const { rbac, scrape } = prometheus;

/** Every Prometheus that has these rules scrapes Kubernetes itself: the chart's own by its rights, the operator's on demand. */
const isOfCluster = and(
  or(and(operator.enabled, not(operator.ownPrometheus)), rbac.clusterWide),
  or(not(operator.enabled), operator.clusterJobs),
);

/** The jobs of the stack and of Kubernetes beside Prometheus' own, each with the condition under which it has targets. */
export const expectedJobs = {
  alertmanager: and(alertmanager.enabled, or(not(operator.enabled), operator.ownAlertmanager, not(operator.ownPrometheus))),
  grafana: isInstalled('grafana'),
  loki: isInstalled('loki'),
  'kubernetes-nodes': and(isOfCluster, scrape.kubelet.enabled),
  'kubernetes-cadvisor': and(isOfCluster, scrape.cadvisor.enabled),
  'kubernetes-apiservers': and(isOfCluster, scrape.apiServer.enabled),
};
