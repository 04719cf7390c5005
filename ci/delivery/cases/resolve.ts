import assert from 'node:assert/strict';
import { onCritical } from '../addressees.ts';
import type { Case } from '../case.ts';
import { resolved } from '../stack/alert.ts';
import { marker } from '../stack/marker.ts';

/** The end of an alert is told to whom its beginning was. */
export const resolve: Case = {
  name: 'whoever is told that an alert fires is told once that it is over, PagerDuty under the same key',
  run: async ({ stack }) => {
    const { rules, told } = stack;
    const names = 'trial-resolve';
    const alert = rules.alert('ServiceDown', { service: names });
    await stack.post(alert);
    for (const addressee of onCritical) await told.waitFor({ ...addressee, names, status: 'firing' });
    await stack.post(resolved(alert));
    for (const addressee of onCritical) {
      if (addressee.service !== 'pagerduty') await told.waitFor({ ...addressee, names, status: 'resolved' });
    }
    await marker(stack);

    const others = onCritical.filter(({ service }) => service !== 'pagerduty');
    assert.deepEqual(await told.notOnce(others, { names, status: 'resolved' }), []);
    const [opened] = await told.of({ service: 'pagerduty', names, status: 'firing' });
    const ends = stack.standIns.deliveries.filter((one) => one.key === opened?.key && one.status === 'resolved');
    assert.equal(ends.length, 1, 'PagerDuty must get one resolve under the key of the trigger');
  },
};
