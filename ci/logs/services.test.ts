import { expect, test } from 'vitest';
import { until } from '../loopback/wait.ts';
import { Scratch } from '../scratch.ts';
import { ApiStandIn, type Pod } from './api-stand-in.ts';
import { Collector, node } from './collector.ts';
import { ContainerLog } from './container-log.ts';
import { LokiStandIn } from './loki-stand-in.ts';

const name = { 'app.kubernetes.io/name': 'by-name' };
const app = { app: 'by-app' };

/** What a pod says of itself, and the label `service` of its logs. */
const cases: readonly (Pick<Pod, 'labels' | 'annotations'> & { readonly service: string })[] = [
  { annotations: { 'logs.jobpilot.com/service': 'by-annotation' }, labels: { ...name, ...app }, service: 'by-annotation' },
  { labels: { ...name, ...app }, service: 'by-name' },
  { labels: app, service: 'by-app' },
  { labels: { tier: 'backend' }, service: 'main' },
];

const pods = cases.map((one, index): Pod => ({
  ...one,
  namespace: 'shop',
  name: `pod-${String(index)}`,
  uid: `00000000-0000-4000-8000-00000000000${String(index)}`,
}));

async function servicesOf(values: object): Promise<{ readonly loki: LokiStandIn; readonly asked: readonly string[] }> {
  using scratch = new Scratch();
  await using loki = new LokiStandIn();
  await using api = new ApiStandIn(pods, node);
  await using collector = await Collector.of(values, await loki.listen(), scratch, await api.listen());
  for (const { namespace, name: pod, uid } of pods) new ContainerLog(collector.logFolder, namespace, pod, 'main', uid).write({ text: pod });
  await collector.start();
  await until('all entries arrived', 90, () => Promise.resolve(loki.logs.length >= cases.length));
  return { loki, asked: api.asked };
}

function byPod(loki: LokiStandIn): readonly Readonly<Record<string, string>>[] {
  return loki.logs.toSorted((left, right) => left.line.localeCompare(right.line)).map(({ resource }) => resource);
}

test('service is what the pod says of itself, else its container', async () => {
  const { loki, asked } = await servicesOf({});
  expect(byPod(loki)).toEqual(
    cases.map(({ service }, index) => ({ namespace: 'shop', pod: `pod-${String(index)}`, container: 'main', service, node, restart: '0' })),
  );
  expect([...new Set(asked)]).toEqual(['/api/v1/pods']);
});

test('a Loki outside the release also gets the names that it makes labels of by itself', async () => {
  const { loki } = await servicesOf({ loki: { enabled: true, external: { url: 'https://logs.example.com' } } });
  expect(byPod(loki)[0]).toMatchObject({
    service: 'by-annotation',
    'service.name': 'by-annotation',
    'k8s.namespace.name': 'shop',
    'k8s.pod.name': 'pod-0',
    'k8s.container.name': 'main',
  });
});
