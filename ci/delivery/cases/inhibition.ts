import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { resolved } from '../stack/alert.ts';
import { marker } from '../stack/marker.ts';
import { pairs } from './inhibition-pairs.ts';

const everything = { service: 'webhook', to: 'WEBHOOK_URL' } as const;

/** An alert that says all mutes those that say no more, and no others. */
export const inhibition: Case = {
  name: 'each inhibition mutes what it should and nothing else, and only while its source fires',
  run: async ({ stack }) => {
    const { rules, told } = stack;
    await stack.post(...pairs.map(({ source }) => rules.alert(source.name, source.labels)));
    await stack.post(...pairs.map(({ target }) => rules.alert(target.name, target.labels)));
    const toldOf = ({ id }: (typeof pairs)[number]) => told.of({ ...everything, names: `"trial":"${id}"` });
    for (const { id, muted } of pairs) if (!muted) await told.waitFor({ ...everything, names: `"trial":"${id}"` });
    await marker(stack);
    const wrong = await Promise.all(
      pairs.map(async (pair) => {
        const isMuted = (await toldOf(pair)).length === 0;
        return isMuted === pair.muted
          ? []
          : [`${pair.source.name} ${isMuted ? 'mutes' : 'does not mute'} ${pair.target.name} (${pair.id})`];
      }),
    );
    assert.deepEqual(wrong.flat(), []);

    const [first] = pairs;
    assert.ok(first?.muted === true);
    await stack.post(resolved(rules.alert(first.source.name, first.source.labels)));
    await told.waitFor({ ...everything, names: `"trial":"${first.id}"` });
  },
};
