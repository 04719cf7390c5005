import type {
  NetworkPolicy,
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
} from 'kubernetes-types/networking/v1.js';
import { and, items, manifest, notEmpty, when, yaml, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { hasPage, named, nameOf, namespaceOf, type Workload } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { shared } from '../common/shared.ts';
import { flows, type Flow, type Outsider } from './flows.ts';

type Peers = Expr<NetworkPolicyPeer>[];

const { networkPolicies } = values;

const outsiders: { readonly [who in Outsider]: Peers } = {
  'ingress controllers': [items(yaml(networkPolicies.ingressControllers))],
  clients: [items(yaml(networkPolicies.clients))],
  'image renderer': [{ podSelector: { matchLabels: selectorLabels({ component: 'grafana-image-renderer' }) } }],
  'helm test': [{ podSelector: { matchLabels: selectorLabels({ component: 'helm-test' }) } }],
  anywhere: [],
};

/** What a component may receive and send; whatever the flows do not list is dropped. */
export function networkPolicy(workload: Workload): Part {
  const condition = and(isInstalled(workload), shared.hasNetworkPolicies);
  return { path: `${nameOf(workload)}/network-policy.yaml`, condition, object: policy(workload) };
}

function policy(workload: Workload) {
  const component = nameOf(workload);
  return manifest<NetworkPolicy>({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(workload, named(component)),
    spec: {
      podSelector: { matchLabels: selectorLabels({ component }) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: flows.filter(({ to }) => to === workload).map((flow) => received(flow, workload)),
      egress: flows.filter(({ from }) => from === workload).map((flow) => sent(flow, workload)),
    },
  });
}

function received({ from, ports }: Flow, workload: Workload): Expr<NetworkPolicyIngressRule> {
  const rule: Expr<NetworkPolicyIngressRule> = { from: peers(from, workload), ports: [...ports] };
  const condition = conditionOf(from, workload);
  return condition === undefined ? rule : when<NetworkPolicyIngressRule>(condition, rule);
}

/** Where the peer cannot be named, the protocols are: a rule of nothing would read as one that forbids all. */
function sent({ to, ports }: Flow, workload: Workload): Expr<NetworkPolicyEgressRule> {
  const written = ports.length === 0 ? [{ protocol: 'TCP' }, { protocol: 'UDP' }] : [...ports];
  const rule: Expr<NetworkPolicyEgressRule> = to === 'anywhere' ? { ports: written } : { to: peers(to, workload), ports: written };
  const condition = conditionOf(to, workload);
  return condition === undefined ? rule : when<NetworkPolicyEgressRule>(condition, rule);
}

function isOutsider(who: Flow['from']): who is Outsider {
  return Object.hasOwn(outsiders, who);
}

/** When a flow is there: while its other end is, or always. A list of nobody would let everybody in. */
function conditionOf(other: Flow['from'], workload: Workload): Node<boolean> | undefined {
  if (other === 'clients') return notEmpty(networkPolicies.clients);
  if (other === 'ingress controllers' && hasPage(workload))
    return and(values[workload].ingress.enabled, notEmpty(networkPolicies.ingressControllers));
  return isOutsider(other) || other === workload ? undefined : isInstalled(other);
}

/** Pods of the release; those of a part with a namespace of its own there. */
function peers(other: Flow['from'], workload: Workload): Peers {
  if (isOutsider(other)) return outsiders[other];
  const podSelector = { matchLabels: selectorLabels({ component: nameOf(other) }) };
  if ((other === 'logCollector') === (workload === 'logCollector')) return [{ podSelector }];
  return [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespaceOf(other) } }, podSelector }];
}
