import assert from 'node:assert/strict';
import { at, items } from '../../objects.ts';
import { until } from '../../loopback/wait.ts';
import { pagerOfEscalation } from '../addressees.ts';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';
import { loadedAt } from '../stack/loaded-at.ts';
import type { Stack } from '../stack/stack.ts';

/** Seconds; see escalation.ts. */
const window = 4 + 20;

/** When each rule on a service began to hold, by Prometheus. */
async function beginnings(prometheus: string, service: string): Promise<readonly string[]> {
  const answer: unknown = await (await fetch(`${prometheus}/api/v1/alerts`)).json();
  const own = items(at(answer, 'data', 'alerts')).filter((alert) => at(alert, 'labels', 'service') === service);
  return own
    .map((alert) => `${at(alert, 'labels', 'escalation') === undefined ? 'alert' : 'escalation'} since ${String(at(alert, 'activeAt'))}`)
    .toSorted();
}

async function reloadEverything({ cluster }: Stack): Promise<void> {
  for (const server of [...cluster.alertmanagers, ...cluster.prometheus]) {
    const before = await loadedAt(server);
    server.member.writeConfig(`${server.member.configText()}# Changed.\n`);
    // Prometheus watches its files itself; Alertmanager has a container beside it that calls this.
    if (cluster.alertmanagers.includes(server)) await fetch(`${server.url}/-/reload`, { method: 'POST' });
    await until(`${server.name} has read its configuration again`, 120, async () => (await loadedAt(server)) > before);
  }
}

/** A change of the configuration while an alert waits to be escalated. */
export const reload: Case = {
  name: 'a reload within the window of an escalation neither restarts it nor ends it early',
  run: async ({ stack, exporters: { reloaded } }) => {
    const { service } = reloaded;
    const since = performance.now() / 1000;
    reloaded.goDown();
    await stack.told.waitFor({ service: 'slack', to: '#critical-alerts', names: service });
    const before = await Promise.all(stack.cluster.prometheus.map(({ url }) => beginnings(url, service)));
    await reloadEverything(stack);
    assert.deepEqual(await Promise.all(stack.cluster.prometheus.map(({ url }) => beginnings(url, service))), before);
    const [escalated] = await stack.told.waitFor({ ...pagerOfEscalation, names: service, status: 'firing' });
    assert.ok((escalated?.at ?? 0) >= since + window, 'it is escalated too early');
    await marker(stack);
    assert.deepEqual(await stack.told.notOnce([pagerOfEscalation], { names: service, status: 'firing' }), []);
  },
};
