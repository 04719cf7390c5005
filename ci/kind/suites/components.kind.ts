import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { at, items } from '../../objects.ts';
import { nameOf } from '../cluster/namespace.ts';
import { container, podDefaults } from '../in-cluster/pod.ts';
import { samples } from '../stack/api.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

const values = { alertmanager: { replicas: 1 }, loki: { enabled: true } };

const stack = useStack(() => Stack.start('components', { values }));

const pause = { interval: 2000 } as const;

/** What a stand-in says of itself; undefined where the real program runs. */
async function standIn(pod: string, port: number, query = ''): Promise<unknown> {
  const response = await fetch(`${await stack().forward(`pod/${pod}`, port)}/stand-in${query}`, { redirect: 'manual' });
  return response.headers.get('content-type') === 'application/json' ? response.json() : undefined;
}

it('Grafana finds its data sources and its dashboards, and complains of none', async ({ skip }) => {
  const read = await standIn('grafana-0', 3000);
  if (read === undefined) skip('the real Grafana runs');
  expect(at(read, 'complaints')).toEqual([]);
  expect(items(at(read, 'datasources')).map((one) => at(one, 'type'))).toEqual(
    expect.arrayContaining(['prometheus', 'alertmanager', 'loki']),
  );
  expect(items(at(read, 'dashboards')).length).toBeGreaterThan(3);
});

it('the addresses of Grafana’s data sources answer', async ({ skip }) => {
  const read = await standIn('grafana-0', 3000);
  if (read === undefined) skip('the real Grafana runs');
  const addresses = items(at(read, 'datasources')).map((one) => String(at(one, 'url')));
  const script = `const all = ${JSON.stringify(addresses)};
    const look = (one) => fetch(one, { redirect: 'manual' }).then(() => [], () => [one]);
    Promise.all(all.map(look)).then((dead) => console.log(JSON.stringify(dead.flat())));`;
  const printed = await stack().namespace.kubectl('exec', 'grafana-0', '--container', 'grafana', '--', 'node', '--eval', script);
  expect(JSON.parse(printed)).toEqual([]);
});

it('Prometheus knows the node of every pod from kube-state-metrics', async () => {
  const { namespace } = stack();
  const prometheus = await stack().prometheus();
  const known = async (): Promise<readonly (string | undefined)[]> =>
    (await samples(prometheus, `node_namespace_pod:kube_pod_info:{namespace="${namespace.name}"}`)).map(({ labels }) => labels['pod']);
  const pods = (await namespace.get('pods')).map(nameOf);
  await expect.poll(known, { timeout: 90_000, ...pause }).toEqual(expect.arrayContaining(pods));
});

it('a line that a pod writes reaches Loki', async ({ skip }) => {
  if ((await standIn('loki-0', 3100)) === undefined) skip('the real Loki runs');
  const line = `a line of ${randomUUID()}`;
  const talk = `setInterval(() => console.log(${JSON.stringify(line)}), 1000)`;
  await stack().namespace.apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'talker' },
    spec: { ...podDefaults, containers: [container('talker', { args: ['--eval', talk] })] },
  });
  const arrived = async (): Promise<unknown> => at(await standIn('loki-0', 3100, `?text=${encodeURIComponent(line)}`), 'arrived');
  await expect.poll(arrived, { timeout: 120_000, ...pause }).toEqual([line]);
});
