import type { Workload } from '../common/name.ts';

/** Pods and machines outside the chart. */
export type Outsider = 'ingress controllers' | 'clients' | 'image renderer' | 'helm test' | 'anywhere';

/** Ports by name, as pods declare them, or by number; every port where there are none. */
export interface Port {
  readonly port: string | number;
  readonly protocol: 'TCP' | 'UDP';
}

/** A line of the table of what may flow. One end at least is a component of the chart. */
export interface Flow {
  readonly from: Workload | Outsider;
  readonly to: Workload | Outsider;
  readonly ports: readonly Port[];
  readonly why: string;
}

const tcp = (port: string | number): Port => ({ port, protocol: 'TCP' });
const udp = (port: string | number): Port => ({ port, protocol: 'UDP' });
const web = [tcp('web')];

/** What may flow, and nothing else: the NetworkPolicies and docs/network.md are made from it. */
export const flows: readonly Flow[] = [
  { from: 'ingress controllers', to: 'prometheus', ports: web, why: 'its page, where its ingress is enabled' },
  { from: 'ingress controllers', to: 'alertmanager', ports: web, why: 'its page, where its ingress is enabled' },
  { from: 'clients', to: 'prometheus', ports: web, why: 'queries of those whom networkPolicies.clients names' },
  { from: 'clients', to: 'alertmanager', ports: web, why: 'the API for those whom networkPolicies.clients names' },
  { from: 'helm test', to: 'prometheus', ports: web, why: 'its questions: is it ready, has it the rules of the release' },
  { from: 'helm test', to: 'alertmanager', ports: web, why: 'its questions: are all members there, with the configuration of the release' },
  { from: 'ingress controllers', to: 'grafana', ports: web, why: 'its page, where its ingress is enabled' },
  { from: 'clients', to: 'grafana', ports: web, why: 'the page for those whom networkPolicies.clients names' },
  { from: 'image renderer', to: 'grafana', ports: web, why: 'the panels that it draws' },
  { from: 'prometheus', to: 'grafana', ports: web, why: 'its metrics' },
  { from: 'grafana', to: 'prometheus', ports: web, why: 'queries of dashboards and alerts' },
  { from: 'grafana', to: 'alertmanager', ports: web, why: 'silences, and the alerts that Grafana evaluates itself' },
  { from: 'grafana', to: 'grafana', ports: [tcp('gossip-tcp'), udp('gossip-udp')], why: 'gossip about alerts, where there are several' },
  { from: 'grafana', to: 'loki', ports: web, why: 'queries of logs' },
  { from: 'prometheus', to: 'loki', ports: web, why: 'its metrics' },
  { from: 'logCollector', to: 'loki', ports: web, why: 'the lines of the pods' },
  { from: 'clients', to: 'loki', ports: web, why: 'its metrics, and queries of those whom networkPolicies.clients names' },
  {
    from: 'clients',
    to: 'logCollector',
    ports: [tcp('metrics')],
    why: 'its metrics, for another Prometheus that networkPolicies.clients names',
  },
  { from: 'loki', to: 'alertmanager', ports: web, why: 'alerts on logs' },
  { from: 'loki', to: 'anywhere', ports: [], why: 'DNS and object storage: they have no selector' },
  { from: 'prometheus', to: 'logCollector', ports: [tcp('metrics')], why: 'its metrics' },
  { from: 'logCollector', to: 'anywhere', ports: [], why: 'DNS, the API server and a Loki outside the release: they have no selector' },
  { from: 'helm test', to: 'grafana', ports: web, why: 'its questions: is it healthy, does it reach its datasources' },
  { from: 'helm test', to: 'loki', ports: web, why: 'its question: is it ready' },
  {
    from: 'grafana',
    to: 'anywhere',
    ports: [],
    why: 'DNS, Loki, logins, a database, plugins and, for the sidecar, the API server: they have no selector',
  },
  { from: 'prometheus', to: 'prometheus', ports: web, why: 'its own metrics' },
  { from: 'prometheus', to: 'alertmanager', ports: [tcp('web'), tcp('reloader')], why: 'alerts, and the metrics of each member' },
  { from: 'alertmanager', to: 'alertmanager', ports: [tcp('gossip-tcp'), udp('gossip-udp')], why: 'gossip of the cluster' },
  { from: 'alertmanager', to: 'anywhere', ports: [], why: 'DNS, and notification services: their addresses have no selector' },
  {
    from: 'prometheus',
    to: 'anywhere',
    ports: [],
    why: 'pods are found by their annotations, on any port; kubelets, the API server and remote writes have no selector',
  },
];
