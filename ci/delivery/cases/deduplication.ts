import assert from 'node:assert/strict';
import { query } from '../../loopback/api.ts';
import { shortlyAfter, until } from '../../loopback/wait.ts';
import { onCritical } from '../addressees.ts';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';

/** Two Prometheus say the same to three Alertmanagers. */
export const deduplication: Case = {
  name: 'what two Prometheus tell three Alertmanagers reaches each receiver once',
  run: async ({ stack, exporters }) => {
    const { service } = exporters.duplicated;
    exporters.duplicated.goDown();
    for (const { name, url } of stack.cluster.prometheus) {
      const firing = `ALERTS{alertname="ServiceDown",service="${service}",alertstate="firing",escalation=""}`;
      await until(`${name} fires`, 120, async () => (await query(url, firing)).length === 1);
    }
    for (const addressee of onCritical) await stack.told.waitFor({ ...addressee, names: service });
    await marker(stack);
    // Those who hear of everything are told again when it is escalated, which may be by now.
    assert.deepEqual(await stack.told.notOnce(onCritical, { names: service, status: 'firing', escalated: false }), []);
    // Between two notifications of the group, whose times the members keep a fraction of a second apart.
    const [first] = await stack.told.of({ service: 'webhook', names: service });
    await shortlyAfter(first?.at ?? 0, stack.cluster.groupInterval);
    exporters.duplicated.comeBack();
    for (const addressee of onCritical) await stack.told.waitFor({ ...addressee, names: service, status: 'resolved' });
    await marker(stack);
    assert.deepEqual(await stack.told.notOnce(onCritical, { names: service, status: 'resolved' }), []);
  },
};
