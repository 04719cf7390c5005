import type {
  NetworkPolicy,
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
} from 'kubernetes-types/networking/v1.js';
import { and, items, manifest, notEmpty, template, when, yaml, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { components, named, type Component } from '../common/name.ts';
import { flows, type Flow } from './flows.ts';

type Peers = Expr<NetworkPolicyPeer>[];

const { networkPolicies } = values;

/** What a component may receive and send; whatever the flows do not list is dropped. */
export const networkPolicyTemplates = components.map((component) =>
  template(`${component}/network-policy.yaml`, when<object>(and(values[component].enabled, networkPolicies.enabled), policy(component))),
);

function policy(component: Component) {
  return manifest<NetworkPolicy>({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(component, named(component)),
    spec: {
      podSelector: { matchLabels: selectorLabels({ component }) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: flows.filter(({ to }) => to === component).map((flow) => received(flow, component)),
      egress: flows.filter(({ from }) => from === component).map((flow) => sent(flow, component)),
    },
  });
}

function received({ from, ports }: Flow, component: Component): Expr<NetworkPolicyIngressRule> {
  const rule: Expr<NetworkPolicyIngressRule> = { from: peers(from), ports: [...ports] };
  const condition = conditionOf(from, component);
  return condition === undefined ? rule : when<NetworkPolicyIngressRule>(condition, rule);
}

/** Where the peer cannot be named, the protocols are: a rule of nothing would read as one that forbids all. */
function sent({ to, ports }: Flow, component: Component): Expr<NetworkPolicyEgressRule> {
  const written = ports.length === 0 ? [{ protocol: 'TCP' }, { protocol: 'UDP' }] : [...ports];
  const rule: Expr<NetworkPolicyEgressRule> = to === 'anywhere' ? { ports: written } : { to: peers(to), ports: written };
  const condition = conditionOf(to, component);
  return condition === undefined ? rule : when<NetworkPolicyEgressRule>(condition, rule);
}

/** When a flow is there: while its other end is, or always. A list of nobody would let everybody in. */
function conditionOf(other: Flow['from'], component: Component): Node<boolean> | undefined {
  switch (other) {
    case 'ingress controllers':
      return and(values[component].ingress.enabled, notEmpty(networkPolicies.ingressControllers));
    case 'clients':
      return notEmpty(networkPolicies.clients);
    case 'image renderer':
      return values.grafana.imageRenderer.enabled;
    case 'helm test':
    case 'DNS':
    case 'anywhere':
      return undefined;
    default:
      return other === component ? undefined : values[other].enabled;
  }
}

function peers(other: Flow['from']): Peers {
  switch (other) {
    case 'ingress controllers':
      return [items(yaml(networkPolicies.ingressControllers))];
    case 'clients':
      return [items(yaml(networkPolicies.clients))];
    case 'image renderer':
      return [{ podSelector: { matchLabels: selectorLabels({ component: 'grafana-image-renderer' }) } }];
    case 'helm test':
      return [{ podSelector: { matchLabels: selectorLabels({ component: 'helm-test' }) } }];
    case 'DNS':
      return [{ namespaceSelector: {}, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }];
    case 'anywhere':
      return [];
    default:
      return [{ podSelector: { matchLabels: selectorLabels({ component: other }) } }];
  }
}
