import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../loopback/wait.ts';
import { blocksInCluster, Reader } from '../page.ts';
import { samples } from '../stack/api.ts';
import { merged } from '../stack/merged.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

/** What somebody changes by an upgrade, in a file that has all of the release's values. */
const changed = { alertGroups: { serviceHealth: { alerts: { HighLatency: { threshold: 1.25 } } } } };

const stack = useStack(() => Stack.start('operations'));
let reader: Reader | undefined;

beforeAll(async () => {
  reader = new Reader(stack().namespace, { 'production.yaml': JSON.stringify(merged(stack().values(changed))) });
  const told = 'sum(alertmanager_notifications_total) > 0 and on () count(alertmanager_cluster_members == 3) == 3';
  const prometheus = await stack().prometheus();
  await until('Prometheus has what the commands ask for', 120, async () => (await samples(prometheus, told)).length === 1);
});

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
});

/** Whom the test alert was told to. */
async function toldOf(): Promise<readonly string[]> {
  const deliveries = await stack().notified.deliveries();
  return deliveries.filter((one) => one.content.includes('TestAlert')).map((one) => `${one.service} ${one.to}`);
}

describe('docs/operations.md', () => {
  it.each(blocksInCluster('docs/operations.md'))('%s', async (_name, block) => {
    expect(await reader?.follow(block)).toBe('');
  });

  it('leaves nothing, for the last block removes the release and its volumes', async () => {
    expect((await stack().namespace.get('statefulsets,persistentvolumeclaims')).length).toBe(0);
  });

  it('has sent the test alert', async () => {
    await expect.poll(toldOf, { timeout: 30_000, interval: 1000 }).toContain('slack #alerts');
  });
});
