import assert from 'node:assert/strict';
import { at, items, text } from '../../objects.ts';
import { until } from '../../loopback/wait.ts';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';
import type { Stack } from '../stack/stack.ts';

const names = 'trial-silenced';
const json = { 'content-type': 'application/json' };

/** https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml */
async function silence(alertmanager: string): Promise<string> {
  const hour = 3_600_000;
  const body = JSON.stringify({
    matchers: [{ name: 'service', value: names, isRegex: false, isEqual: true }],
    startsAt: new Date().toISOString(),
    endsAt: new Date(Date.now() + hour).toISOString(),
    createdBy: 'trial',
    comment: 'It must be known to all members and outlive them.',
  });
  const answer: unknown = await (await fetch(`${alertmanager}/api/v2/silences`, { method: 'POST', headers: json, body })).json();
  return text(at(answer, 'silenceID'));
}

async function knownToAll({ running }: Stack, id: string): Promise<void> {
  for (const { name, url } of running)
    await until(`${name} knows the silence`, 120, async () => {
      const all: unknown = await (await fetch(`${url}/api/v2/silences`)).json();
      return items(all).some((one) => at(one, 'id') === id && at(one, 'status', 'state') === 'active');
    });
}

/** A silence belongs to the cluster, not to the member that took it. */
export const silences: Case = {
  name: 'a silence given to one member holds on all, and after all of them were restarted',
  run: async ({ stack }) => {
    const { rules, told } = stack;
    const members = stack.cluster.alertmanagers;
    const id = await silence(members.at(-1)?.url ?? '');
    await knownToAll(stack, id);
    const alert = rules.alert('HighLatency', { service: names });
    await stack.post(alert);
    await marker(stack);
    assert.deepEqual(await told.of({ names }), []);

    await Promise.all(members.map((one) => one.stop()));
    for (const one of members) one.start();
    await stack.settled(members.length);
    await knownToAll(stack, id);
    await stack.post(alert);
    await marker(stack);
    assert.deepEqual(await told.of({ names }), []);

    await fetch(`${members[0]?.url ?? ''}/api/v2/silence/${id}`, { method: 'DELETE' });
    await told.waitFor({ service: 'slack', to: '#alerts', names });
  },
};
