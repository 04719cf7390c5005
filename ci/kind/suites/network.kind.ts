import { describe, expect, it } from 'vitest';
import type { Json } from '../../objects.ts';
import { members } from '../../main-job/api.ts';
import { container, podDefaults } from '../in-cluster/pod.ts';
import { samples } from '../stack/api.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

const values = { networkPolicies: { enabled: true }, loki: { enabled: true } };

/** A pod of somebody else, called after its role. */
function pod(role: string): Json {
  const containers = [container(role, { args: ['--eval', 'setInterval(() => undefined, 60_000)'] })];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: role, labels: { role } }, spec: { ...podDefaults, containers } };
}

// They are there before the release, for a policy engine may take minutes until it lets a new pod through.
const stack = useStack(() => Stack.start('network', { values, beside: [pod('stranger')] }));

const pause = { interval: 2000 } as const;

/** Pages and APIs. */
const pages = ['prometheus:9090', 'alertmanager:9093', 'grafana:3000'];

/** What only the chart's own pods may open. */
const inner = ['alertmanager-0.alertmanager-headless:9094', 'alertmanager-0.alertmanager-headless:8080', 'loki:3100'];

/** What is not the chart's. */
const others = ['web-app:8080', 'auth:8080', 'stand-ins:443'];

const everything = [...pages, ...inner, ...others];

/** The places to which a pod can connect. */
async function openFrom(role: string): Promise<unknown> {
  const printed = await stack().namespace.kubectl('exec', role, '--', 'node', 'ci/kind/in-cluster/probe.ts', ...everything);
  return JSON.parse(printed);
}

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

  it('a stranger opens nothing of the chart, and what is not the chart’s as before', async () => {
    await expect.poll(() => openFrom('stranger'), { timeout: 180_000, ...pause }).toEqual(others);
  });
});

describe('without NetworkPolicies', () => {
  it('a stranger opens everything: it is the policies that stop it', async () => {
    await stack().release.upgrade('helm4', { values: stack().values({ networkPolicies: { enabled: false } }) });
    await expect.poll(() => openFrom('stranger'), { timeout: 90_000, ...pause }).toEqual(everything);
  });
});
