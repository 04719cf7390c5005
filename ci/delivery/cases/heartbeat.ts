import assert from 'node:assert/strict';
import { describe } from '../../main-job/expectations.ts';
import { deadMansSwitch } from '../addressees.ts';
import type { Case } from '../case.ts';

/** The heartbeat. */
export const heartbeat: Case = {
  name: "Watchdog reaches the dead man's switch again and again, and nobody else",
  run: async ({ stack }) => {
    const names = 'Watchdog';
    await stack.told.waitFor({ ...deadMansSwitch, names }, 4);
    const others = (await stack.told.of({ names })).filter(
      ({ service, to }) => service !== deadMansSwitch.service || to !== deadMansSwitch.to,
    );
    assert.deepEqual(others.map(describe), []);
  },
};
