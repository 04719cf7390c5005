import { describe, expect, it } from 'vitest';
import { at, text, type Json } from '../../objects.ts';
import { members } from '../../loopback/api.ts';
import { nameOf, Namespace } from '../cluster/namespace.ts';
import { samples } from '../stack/api.ts';
import { documentedFlows } from '../stack/flows.ts';
import { addressOf, openFrom, probeIn, probePod, type Place, type Probe } from '../stack/probes.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

const pause = { interval: 2000 } as const;

/** Milliseconds in which a policy engine must have let a pod through. */
const settled = { timeout: 180_000, ...pause } as const;

const ofRelease = (component: string): Json => ({ 'app.kubernetes.io/name': component, 'app.kubernetes.io/instance': 'jobpilot' });

/** Who is outside the chart, as docs/network.md calls them, each a pod of the name after it. */
const outsiders: Readonly<Record<string, { readonly pod: string; readonly labels: Json }>> = {
  stranger: { pod: 'stranger', labels: { role: 'stranger' } },
  clients: { pod: 'client', labels: { role: 'client' } },
  'ingress controllers': { pod: 'ingress-controller', labels: { role: 'ingress-controller' } },
  'helm test': { pod: 'helm-test', labels: ofRelease('helm-test') },
  'image renderer': { pod: 'image-renderer', labels: ofRelease('grafana-image-renderer') },
};

/** Where the chart's components listen: their ports by the names of docs/network.md. */
const components = {
  prometheus: { ports: { web: 9090 } },
  alertmanager: { ports: { web: 9093, reloader: 8080, 'gossip-tcp': 9094 } },
  grafana: { ports: { web: 3000 } },
  loki: { ports: { web: 3100 } },
  logCollector: { ports: { metrics: 8888 } },
  'kube-state-metrics': { ports: { metrics: 8080 } },
} as const;

const roles = [...Object.keys(outsiders), ...Object.keys(components)];

/** The ports of the API server: an exporter may send to these, wherever they are. */
const apiServer = ['443', '6443'];

/** With their namespace: the node agents have another one, and a policy takes a peer without one for pods of its own. */
const selected = (role: string): Json => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'network' } },
  podSelector: { matchLabels: { role } },
});
const ingress = { ingress: { enabled: true, className: 'none', authentication: { type: 'none' } } };
const values = {
  global: { networkPolicies: { enabled: true } },
  networkPolicies: { clients: [selected('client')], ingressControllers: [selected('ingress-controller')] },
  loki: { enabled: true },
  prometheus: ingress,
  alertmanager: ingress,
  grafana: ingress,
};

// They are there before the release, for a policy engine may take minutes until it lets a new pod through.
const beside = Object.values(outsiders).map(({ pod, labels }) => probePod(pod, labels));
const stack = useStack(() => Stack.start('network', { values, beside }));

/** Node agents have a namespace of their own. */
const agents = new Namespace('network-agents');

/** The first pod of a component. */
async function podOf(component: string): Promise<Json> {
  const [pod = {}] = component === 'logCollector' ? await agents.get('pods') : await stack().pods(component);
  return pod;
}

/** What is not the chart's: everybody may connect to it, as far as the chart goes. */
const others = ['web-app:8080', 'auth:8080', 'stand-ins:443'] as const;

/** By address, for not everybody may ask DNS. */
async function placesOfOthers(): Promise<readonly Place[]> {
  return Promise.all(
    others.map(async (name) => {
      const [host = '', port = ''] = name.split(':');
      const [service = {}] = await stack().namespace.get('services', host);
      return { name, address: `${text(at(service, 'spec', 'clusterIP'))}:${port}` };
    }),
  );
}

/** Every port of the chart, and what is not the chart's. */
async function places(): Promise<readonly Place[]> {
  const own = Object.entries(components).map(async ([component, { ports }]) => {
    const pod = await podOf(component);
    return Object.entries(ports).map(([port, number]) => ({ name: `${component} ${port}`, address: addressOf(pod, number) }));
  });
  return [...(await Promise.all(own)).flat(), ...(await placesOfOthers())];
}

/** What somebody can connect to if docs/network.md is right. */
function expectedFrom(role: string, all: readonly Place[]): readonly string[] {
  const flows = documentedFlows().filter(({ from }) => from === role);
  const named = flows.flatMap(({ to, ports }) => ports.map((port) => `${to} ${port}`));
  const isFree = role in outsiders || flows.some(({ isAny }) => isAny);
  const beyond = others.filter((name) => isFree || apiServer.some((port) => name.endsWith(`:${port}`)));
  return all.map(({ name }) => name).filter((name) => named.includes(name) || beyond.some((one) => one === name));
}

/** The probe of a role; in a pod of a component it is put there. */
async function probeOf(role: string): Promise<Probe> {
  const { namespace } = stack();
  const known = outsiders[role];
  if (known !== undefined) return { namespace, pod: known.pod };
  const isAgent = role === 'logCollector';
  const probe = { namespace: isAgent ? agents : namespace, pod: nameOf(await podOf(role)) };
  await probeIn(probe, isAgent ? 'general' : 'restricted');
  return probe;
}

/**
 * A pod reaches itself whatever a policy says. Another pod of the same policy it reaches, too, as far as the policy lets it send: kube-router
 * has one chain for both directions. What Alertmanagers say to each other is shown by their number.
 */
const isItself = (role: string, { name }: Place): boolean => name.startsWith(`${role} `);

describe('with NetworkPolicies', () => {
  it('the stack has all the flows that it needs', async () => {
    const prometheus = await stack().prometheus();
    const down = async (): Promise<unknown> => (await samples(prometheus, 'up == 0')).map(({ labels }) => labels);
    const jobs = async (): Promise<unknown> =>
      Object.fromEntries((await samples(prometheus, 'sum by (job) (up)')).map(({ labels, value }) => [labels['job'], value]));
    await expect.poll(jobs, { timeout: 90_000, ...pause }).toMatchObject({ prometheus: 1, alertmanager: 3, 'kubernetes-nodes': 3 });
    await expect.poll(down, { timeout: 90_000, ...pause }).toEqual([]);
    for (const one of await stack().alertmanagers()) await expect.poll(() => members(one), { timeout: 60_000, ...pause }).toBe(3);
    await expect.poll(() => stack().notified.deliveries(), { timeout: 90_000, ...pause }).not.toEqual([]);
    await stack().release.test('helm4');
  });

  it.each(roles)('%s can connect to what docs/network.md lists, and to nothing else of the chart', async (role) => {
    const probe = await probeOf(role);
    const all = (await places()).filter((place) => !isItself(role, place));
    await expect.poll(() => openFrom(probe, all).catch(String), settled).toEqual(expectedFrom(role, all));
  });
});

describe('without NetworkPolicies', () => {
  it('a stranger can connect to everything: it is the policies that stop it', async () => {
    await stack().release.upgrade('helm4', { values: stack().values({ global: { networkPolicies: { enabled: false } } }) });
    const probe = await probeOf('stranger');
    const everything = (await places()).map(({ name }) => name);
    await expect.poll(async () => openFrom(probe, await places()), { timeout: 90_000, ...pause }).toEqual(everything);
  });
});
