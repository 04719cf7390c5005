import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';

const receiver = { service: 'webhook', to: 'QUIET_HOURS_URL' } as const;

/** The routes muted, outside and inside of values.yaml. */
export const timeIntervals: Case = {
  name: 'a route is silent in its mute time intervals and outside its active ones, and speaks otherwise',
  run: async ({ stack }) => {
    const { rules, told } = stack;
    const services = ['trial-muted', 'trial-outside', 'trial-inside'];
    await stack.post(...services.map((service) => rules.alert('HighLatency', { service })));
    await told.waitFor({ ...receiver, names: 'trial-inside' });
    await marker(stack);
    for (const names of ['trial-muted', 'trial-outside']) assert.deepEqual(await told.of({ names }), []);
  },
};
