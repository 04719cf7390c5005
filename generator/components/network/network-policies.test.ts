import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, itemsOf, rendered } from '../../testing/rendered.ts';
import { hasPage } from '../common/name.ts';
import { flows } from './flows.ts';

const on = { loki: { enabled: true }, networkPolicies: { enabled: true, clients: [{ podSelector: {} }] } };
const own = (component: string) => ({ 'app.kubernetes.io/name': component, 'app.kubernetes.io/instance': 'monitoring' });

function policiesOf(values: Json): ReadonlyMap<string, Json> {
  const { objects } = rendered(values);
  return new Map(
    [...objects].filter(([name]) => name.startsWith('NetworkPolicy ')).map(([name, object]) => [name.split(' ')[1] ?? '', object]),
  );
}

test('there are none by default', () => {
  expect(policiesOf({}).size).toBe(0);
});

describe('each component', () => {
  const policies = policiesOf(on);

  test.each([...policies.keys()])('%s has a policy for its own pods, in both directions', (component) => {
    const policy = policies.get(component);
    expect(at(policy, 'spec.podSelector.matchLabels')).toEqual(own(component));
    expect(at(policy, 'spec.policyTypes')).toEqual(['Ingress', 'Egress']);
  });

  test.each([...policies.keys()])('%s names its peers: an empty list would let everybody in', (component) => {
    for (const rule of itemsOf(at(policies.get(component), 'spec.ingress'))) expect(itemsOf(at(rule, 'from')).length).toBeGreaterThan(0);
  });
});

test('a flow between two components is let out of one and into the other', () => {
  const policies = policiesOf(on);
  for (const { from, to, ports } of flows) {
    if (!hasPage(from) || !hasPage(to) || !policies.has(from) || !policies.has(to)) continue;
    const rule = (end: string) => [{ podSelector: { matchLabels: own(end) } }];
    expect(at(policies.get(from), 'spec.egress')).toContainEqual({ to: rule(to), ports });
    expect(at(policies.get(to), 'spec.ingress')).toContainEqual({ from: rule(from), ports });
  }
});

/** The names of the ports that the pods of a component declare; none where it is not installed. */
function portsOf(objects: ReadonlyMap<string, Json>, component: string): readonly (Json | undefined)[] {
  const kinds = ['StatefulSet', 'Deployment', 'DaemonSet'];
  const pods = kinds.flatMap((kind) => itemsOf(at(objects.get(`${kind} ${component}`), 'spec.template.spec.containers')));
  return pods.flatMap((container) => itemsOf(at(container, 'ports')).map((port) => at(port, 'name')));
}

test('pods have the ports that the flows name', () => {
  const { objects } = rendered(on);
  for (const { to, ports } of flows) {
    const declared = portsOf(objects, to);
    if (declared.length === 0) continue;
    for (const { port } of ports) expect(declared).toContain(port);
  }
  expect(portsOf(objects, 'alertmanager')).toContain('gossip-udp');
});

test('an ingress without controllers to come through lets nobody in', () => {
  const ingress = { enabled: true, authentication: { type: 'none' } };
  const policies = policiesOf({ networkPolicies: { enabled: true, ingressControllers: [] }, prometheus: { ingress } });
  const rules = itemsOf(at(policies.get('prometheus'), 'spec.ingress'));
  expect(rules.every((rule) => itemsOf(at(rule, 'from')).every((peer) => at(peer, 'podSelector') !== undefined))).toBe(true);
});
