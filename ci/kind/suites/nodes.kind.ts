import { expect, it } from 'vitest';
import { at, text } from '../../objects.ts';
import { until } from '../../loopback/wait.ts';
import { isReady } from '../cluster/health.ts';
import { getObjects, kubectl } from '../cluster/kubectl.ts';
import { must } from '../cluster/must.ts';
import { nameOf } from '../cluster/namespace.ts';
import { ground } from '../ground.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

/** The sample services and the stand-ins stay where nothing is stopped; two Prometheus, so that one outlives its node. */
const nodeSelector = { 'node-role.kubernetes.io/control-plane': '' };
const values = { prometheus: { replicas: 2 } };

const stack = useStack(() => Stack.start('nodes', { values, nodeSelector }));

const pause = { interval: 2000 } as const;

async function nodesOf(component: string): Promise<readonly string[]> {
  return (await stack().pods(component)).map((pod) => text(at(pod, 'spec', 'nodeName') ?? '')).toSorted();
}

async function readyAlertmanagers(): Promise<number> {
  return (await stack().pods('alertmanager')).filter(isReady).length;
}

function drain(node: string, seconds: number): Promise<string> {
  const selector = `app.kubernetes.io/instance=${stack().release.name}`;
  const scope = ['--ignore-daemonsets', '--delete-emptydir-data', '--pod-selector', selector];
  return kubectl(['drain', node, ...scope, '--timeout', `${String(seconds)}s`], { seconds: seconds + 60 });
}

/** The workers, on which nothing but the release runs. */
async function workers(): Promise<readonly string[]> {
  return (await getObjects(['nodes', '--selector', '!node-role.kubernetes.io/control-plane'])).map(nameOf).toSorted();
}

it('the members spread over the nodes', async () => {
  expect(new Set(await nodesOf('alertmanager')).size).toBe(3);
  expect(new Set(await nodesOf('prometheus')).size).toBe(2);
});

it('a drain takes one Alertmanager, and another must wait until it is back', async () => {
  const [first = '', second = ''] = await workers();
  try {
    await drain(first, 150);
    // Its volume is on the drained node, so it waits there.
    await expect.poll(readyAlertmanagers, { timeout: 30_000, ...pause }).toBe(2);
    await expect(drain(second, 20)).rejects.toThrow(/disruption budget|drain did not complete|timed out|timeout/iu);
    expect(await readyAlertmanagers()).toBe(2);
  } finally {
    await kubectl(['uncordon', first, second]);
  }
  await expect.poll(readyAlertmanagers, { timeout: 150_000, ...pause }).toBe(3);
});

it('a node that stops loses no alert', async () => {
  const { namespace, notified } = stack();
  const [node = ''] = await nodesOf('prometheus').then((all) => all.filter((one) => !one.endsWith('control-plane')));
  const told = async (): Promise<readonly string[]> =>
    (await notified.deliveries())
      .filter((one) => one.content.includes('ServiceDown') && one.content.includes('auth'))
      .map((one) => `${one.service} ${one.to}`);
  expect(await told()).toEqual([]);
  const docker = { environment: { PATH: ground().path } };
  await must('docker', ['stop', '--time', '1', node], docker);
  try {
    await namespace.kubectl('scale', 'deployment/auth', '--replicas', '0');
    const wanted = ['e-mail oncall@jobpilot.com', 'slack #critical-alerts', 'pagerduty PAGERDUTY_ROUTING_KEY', 'webhook WEBHOOK_URL'];
    await expect.poll(told, { timeout: 180_000, ...pause }).toEqual(expect.arrayContaining(wanted));
  } finally {
    await must('docker', ['start', node], docker);
    await until(`the node ${node} is ready again`, 180, async () => {
      const [object = {}] = await getObjects(['node', node]);
      return isReady(object);
    });
  }
});
