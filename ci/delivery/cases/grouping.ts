import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { marker } from '../stack/marker.ts';

/** Alerts of one name and service are one notification, and a later one of them joins. */
export const grouping: Case = {
  name: 'alerts of a group come in one notification, and one that joins in a second',
  run: async ({ stack }) => {
    const { rules, told } = stack;
    const pod = (service: string, name: string) => rules.alert('ServiceHighMemory', { service, pod: `${service}-${name}` });
    await stack.post(pod('trial-group', 'a'), pod('trial-group', 'b'), pod('trial-other', 'a'));
    const slack = { service: 'slack', to: '#alerts' } as const;
    await told.waitFor({ ...slack, names: 'trial-group-a' });
    await told.waitFor({ ...slack, names: 'trial-other-a' });
    await stack.post(pod('trial-group', 'c'));
    await told.waitFor({ ...slack, names: 'trial-group-c' });
    await marker(stack);

    const [first, second, ...more] = await told.of({ ...slack, names: 'trial-group' });
    assert.deepEqual(more, [], 'a group is told of more often than it changed');
    for (const name of ['a', 'b']) assert.match(first?.content ?? '', new RegExp(`trial-group-${name}\\b`, 'u'));
    assert.doesNotMatch(first?.content ?? '', /trial-group-c|trial-other/u);
    for (const name of ['a', 'b', 'c']) assert.match(second?.content ?? '', new RegExp(`trial-group-${name}\\b`, 'u'));
    assert.equal((await told.of({ ...slack, names: 'trial-other' })).length, 1);
  },
};
