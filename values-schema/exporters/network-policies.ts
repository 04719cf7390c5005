import { v } from '@helm/ts-helm';
import { dnsPorts } from '../network/dns-ports.ts';
import { policiesEnabled } from '../shared.ts';

/** Who may ask the exporters, and whom they may ask. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const networkPolicies = v
  .object({
    enabled: policiesEnabled(
      'Whether the pods of the exporters, and no others, refuse what docs/network.md does not list, in both directions. Those of node-exporter do not with hostNetwork: no policy selects the network of a node.',
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
        'Whom blackbox_exporter may reach, at the ports of its targets; anybody where empty. An ipBlock can leave the networks of the cluster out.',
      ),
  })
  .doc('NetworkPolicies of the pods of the exporters.');
