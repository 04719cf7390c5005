import type { Exporter } from '../../exporters/common/name.ts';
import type { Port } from './flows.ts';

/** Ports that the values of the exporters tell, and where they tell them. */
export const valuePorts = {
  apiServer: '`exporters.networkPolicies.apiServerPorts`/TCP',
  dns: '`exporters.networkPolicies.dnsPorts`/UDP and TCP',
  watched: '`port` of what is watched/TCP',
} as const;

/** A name of the table. */
export type ValuePorts = keyof typeof valuePorts;

/** A line of the table of what may flow from Prometheus to an exporter, or from an exporter. */
export type ExporterFlow = { readonly why: string } & (
  | { readonly from: 'prometheus'; readonly to: Exporter; readonly ports: readonly Port[] }
  | { readonly from: Exporter; readonly to: 'anywhere'; readonly ports: ValuePorts }
);

const metrics: readonly Port[] = [{ port: 'metrics', protocol: 'TCP' }];
const names = 'DNS: it has no selector everywhere';

/** What may flow to and from the exporters, and nothing else. */
export const exporterFlows: readonly ExporterFlow[] = [
  { from: 'prometheus', to: 'kube-state-metrics', ports: metrics, why: 'the state of Kubernetes’ objects' },
  { from: 'prometheus', to: 'node-exporter', ports: metrics, why: 'metrics of the nodes; with hostNetwork no policy selects its pods' },
  { from: 'prometheus', to: 'postgres-exporter', ports: metrics, why: 'metrics of PostgreSQL' },
  { from: 'prometheus', to: 'redis-exporter', ports: metrics, why: 'metrics of Redis' },
  { from: 'prometheus', to: 'blackbox-exporter', ports: metrics, why: 'the probes, each of which Prometheus asks for' },
  { from: 'kube-state-metrics', to: 'anywhere', ports: 'apiServer', why: 'the API server, found by its address: it has no selector' },
  { from: 'postgres-exporter', to: 'anywhere', ports: 'dns', why: names },
  { from: 'postgres-exporter', to: 'anywhere', ports: 'watched', why: 'the server of PostgreSQL, in the cluster or not' },
  { from: 'redis-exporter', to: 'anywhere', ports: 'dns', why: names },
  { from: 'redis-exporter', to: 'anywhere', ports: 'watched', why: 'the server of Redis, in the cluster or not' },
  { from: 'blackbox-exporter', to: 'anywhere', ports: 'dns', why: names },
  {
    from: 'blackbox-exporter',
    to: 'anywhere',
    ports: 'watched',
    why: 'its targets, where `exporters.networkPolicies.publicHosts` lets them be',
  },
];
