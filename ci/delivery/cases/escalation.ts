import assert from 'node:assert/strict';
import { pagerOfEscalation } from '../addressees.ts';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';

/** Seconds from the beginning to the escalation: `for` of ServiceDown and PostgresDown, and alerting.escalation.after. */
const window = 4 + 20;

const firing = { ...pagerOfEscalation, status: 'firing' } as const;

/** Seconds since the process started. */
const now = (): number => performance.now() / 1000;

function notBefore(what: string, time: number, earliest: number): void {
  assert.ok(time >= earliest, `${what} is escalated ${(earliest - time).toFixed(1)} s too early`);
}

const plain: Case = {
  name: 'a critical alert is escalated once, after the window',
  run: async ({ stack, exporters }) => {
    const { service } = exporters.plain;
    const since = now();
    exporters.plain.goDown();
    const [escalated] = await stack.told.waitFor({ ...firing, names: service });
    notBefore(service, escalated?.at ?? 0, since + window);
    await marker(stack);
    assert.deepEqual(await stack.told.notOnce([pagerOfEscalation], { names: service, status: 'firing' }), []);
  },
};

const secondPod: Case = {
  name: 'a second instance that goes down is escalated after its own window, not with the first',
  run: async ({ stack, exporters: { first, second } }) => {
    const since = now();
    first.lines = ['pg_up 0'];
    await stack.told.waitFor({ service: 'slack', to: '#critical-alerts', names: first.pod.name });
    const later = now();
    second.lines = ['pg_up 0'];
    const [escalated] = await stack.told.waitFor({ ...firing, names: first.pod.name });
    notBefore('the first', escalated?.at ?? 0, since + window);
    const [joined] = await stack.told.waitFor({ ...firing, names: second.pod.name });
    notBefore('the second', joined?.at ?? 0, later + window);
  },
};

const flap: Case = {
  name: 'an alert that was over in between is escalated a whole window after it came back',
  run: async ({ stack, exporters: { flapping } }) => {
    const { service } = flapping;
    flapping.goDown();
    await stack.told.waitFor({ service: 'slack', to: '#critical-alerts', names: service, status: 'firing' });
    flapping.comeBack();
    await stack.told.waitFor({ service: 'slack', to: '#critical-alerts', names: service, status: 'resolved' });
    const since = now();
    flapping.goDown();
    const [escalated] = await stack.told.waitFor({ ...firing, names: service });
    notBefore(service, escalated?.at ?? 0, since + window);
  },
};

/** A critical alert that keeps firing goes to the next person. */
export const escalations: readonly Case[] = [plain, secondPod, flap];
