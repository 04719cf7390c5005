import { v } from '@helm/ts-helm';
import { policiesEnabled } from '../shared.ts';
import { dnsPorts } from './dns-ports.ts';

/** Who may talk to the pods of the chart, and whom they may talk to. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const networkPolicies = v
  .object({
    enabled: policiesEnabled(
      'Whether NetworkPolicies restrict the pods of the chart, and no others, to the flows in docs/network.md, in both directions.',
    ),
    ingressControllers: v
      .kubernetesList('NetworkPolicyPeer')
      .default([{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } }])
      .doc('Pods that forward requests from outside: an ingress controller, or the proxies of a Gateway.'),
    clients: v
      .kubernetesList('NetworkPolicyPeer')
      .default([])
      .doc(
        'Further pods that may open the pages and the APIs of the components; one without a namespaceSelector is of the namespace of the component.',
      ),
    dnsPorts,
  })
  .doc('NetworkPolicies of the pods of the chart.');
