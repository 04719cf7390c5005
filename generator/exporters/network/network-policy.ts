import type { NetworkPolicy, NetworkPolicyEgressRule, NetworkPolicyPeer } from 'kubernetes-types/networking/v1.js';
import { each, manifest, notEmpty, release, when, yaml, type Expr, type Node } from '@helm/ts-helm';
import { exporterFlows, type ValuePorts } from '../../components/network/exporter-flows.ts';
import { toDns } from '../../components/network/to-dns.ts';
import { selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named, type Exporter } from '../common/name.ts';
import { values } from '../values.ts';

type Rules = readonly Expr<NetworkPolicyEgressRule>[];

interface Parts {
  /** The server that the exporter watches, where it watches one. */
  readonly server?: Node<string>;
  /** The namespace of the pods, where it is not that of the release. */
  readonly namespace?: Expr<string>;
  /** Where the exporter goes beside DNS and the API server. */
  readonly watched?: Rules;
}

const { apiServerPorts, dnsPorts, prometheus } = values.networkPolicies;

/** An empty list would let everybody in, so it stands for the Prometheus of the release. */
const readers = when<readonly NetworkPolicyPeer[]>(notEmpty(prometheus), yaml(prometheus), [
  {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': release.namespace } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'prometheus' } },
  },
]);

/** The NetworkPolicy of an exporter's pods: whatever docs/network.md does not list is dropped, in both directions. */
export function networkPolicy(exporter: Exporter, { server, namespace, watched = [] }: Parts = {}) {
  return manifest<NetworkPolicy>({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(exporter, named(exporter, server), namespace === undefined ? {} : { namespace }),
    spec: {
      podSelector: { matchLabels: selectorLabels(exporter, server) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: exporterFlows.flatMap(({ to, ports }) => (to === exporter ? [{ from: readers, ports: [...ports] }] : [])),
      egress: exporterFlows.flatMap((flow) => (flow.from === exporter ? sent(flow.ports, watched) : [])),
    },
  });
}

function sent(ports: ValuePorts, watched: Rules): Rules {
  if (ports === 'watched') return watched;
  if (ports === 'apiServer') return [{ ports: [each(apiServerPorts, 'port', (port) => ({ port, protocol: 'TCP' }))] }];
  return [{ ports: toDns(dnsPorts) }];
}
