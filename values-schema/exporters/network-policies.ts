import { v } from '@helm/ts-helm';
import { dnsPorts } from '../network/dns-ports.ts';
import { policiesEnabled } from '../shared.ts';

/** Who may ask the exporters, and whom they may ask. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const networkPolicies = v
  .object({
    enabled: policiesEnabled(
      'Whether NetworkPolicies restrict the pods of the exporters, and no others, to the flows in docs/network.md, in both directions. Not those of node-exporter with hostNetwork: no policy selects the network of a node.',
    ),
    prometheus: v
      .kubernetesList('NetworkPolicyPeer')
      .default([])
      .doc(
        'Pods that may read the metrics; where empty, those with the label app.kubernetes.io/name: prometheus in the namespace of the release. A Prometheus elsewhere, such as one of the Prometheus Operator, has to be named.',
      ),
    apiServerPorts: v
      .array(v.port(), { minItems: 1, unique: true })
      .default([443, 6443])
      .doc('Ports at which kube-state-metrics reaches the API server: that of its Service, and those at which it listens itself.'),
    dnsPorts,
    publicHosts: v
      .kubernetesList('NetworkPolicyPeer')
      .default([])
      .doc(
        'Peers that blackbox_exporter may reach, at the ports of its targets; anything where empty. An ipBlock can exclude the networks of the cluster.',
      ),
  })
  .doc('NetworkPolicies of the pods of the exporters.');
