import assert from 'node:assert/strict';
import { until } from '../../loopback/wait.ts';
import { paths } from '../../loopback/stand-ins/server.ts';
import { onWarning } from '../addressees.ts';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';

const receiver = { service: 'webhook', to: 'FAILING_URL' } as const;

/** A receiver that is out of order. */
export const outage: Case = {
  name: 'a receiver that answers 500 is told once it recovers, and the others need not wait for it',
  run: async ({ stack: { rules, told, standIns }, stack }) => {
    const names = 'trial-failing';
    const path = `${paths.webhook}${receiver.to}`;
    standIns.outages.set(path, 0);
    await stack.post(rules.alert('HighLatency', { service: names }));
    for (const addressee of onWarning) await told.waitFor({ ...addressee, names });
    await until('the receiver has refused three times', 120, () => Promise.resolve((standIns.outages.get(path) ?? 0) >= 3));
    assert.deepEqual(await told.of({ ...receiver, names }), []);
    standIns.outages.delete(path);
    await told.waitFor({ ...receiver, names });
    await marker(stack);
    assert.deepEqual(await told.notOnce(onWarning, { names }), []);
    // While nobody has got through, each member tries in its turn: where several do as it recovers, each of them gets through.
    const { length } = await told.of({ ...receiver, names });
    assert.ok(length <= stack.running.length, `the receiver was told ${String(length)} times`);
  },
};
