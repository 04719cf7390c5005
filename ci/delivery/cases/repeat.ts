import assert from 'node:assert/strict';
import type { Case } from '../case.ts';

/** Seconds; see the route repeat in values.yaml. */
const repeatInterval = 18;

/** What goes on firing is told again, once in an interval whoever's turn it is. */
export const repeat: Case = {
  name: 'a notification is repeated after the repeat interval, not before and not twice',
  run: async ({ stack }) => {
    await stack.post(stack.rules.alert('HighLatency', { service: 'trial-repeat' }));
    const got = await stack.told.waitFor({ service: 'webhook', to: 'REPEAT_URL', names: 'trial-repeat' }, 3);
    const gaps = got.slice(1).map((one, index) => one.at - (got[index]?.at ?? 0));
    for (const gap of gaps) assert.ok(gap >= repeatInterval, `repeated after ${gap.toFixed(1)} s`);
  },
};
