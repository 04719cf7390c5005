import assert from 'node:assert/strict';
import { items } from '../../objects.ts';
import { until } from '../../loopback/wait.ts';
import { deadMansSwitch } from '../addressees.ts';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';

const names = 'Watchdog';

/** The heartbeat ends when there is nothing left that could find anything wrong. */
export const heartbeatEnds: Case = {
  name: 'Watchdog goes on while one Prometheus is left, and ends with the last',
  run: async ({ stack }) => {
    const { told, cluster } = stack;
    const [first, ...others] = cluster.prometheus;
    assert.ok(first);
    await Promise.all(others.map((one) => one.kill()));
    const oneLeft = performance.now() / 1000;
    await told.waitFor({ ...deadMansSwitch, names, after: oneLeft }, 3);

    await first.kill();
    for (const { name, url } of cluster.alertmanagers)
      await until(`${name} no longer has Watchdog`, 240, async () => {
        const all: unknown = await (await fetch(`${url}/api/v2/alerts?filter=alertname%3D%22Watchdog%22`)).json();
        return items(all).length === 0;
      });
    await marker(stack);
    const ended = performance.now() / 1000;
    await marker(stack);
    assert.deepEqual(await told.of({ ...deadMansSwitch, names, after: ended }), []);
    for (const one of cluster.prometheus) one.start();
    await stack.ready();
    await told.waitFor({ ...deadMansSwitch, names, after: ended });
  },
};
