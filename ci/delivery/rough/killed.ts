import assert from 'node:assert/strict';
import { quiet } from '../../loopback/wait.ts';
import type { Case, Setting } from '../case.ts';
import { Burst } from '../stack/burst.ts';
import { marker } from '../stack/marker.ts';

/** Seconds from the first that an Alertmanager hears of a burst until its last member has had its turn: group_wait and twice the peer timeout. */
const turns = 4 + 2 * 4;

/** What came of a burst in which a member was killed. */
export interface KillResult {
  /** The member that was killed. */
  readonly member: string;
  /** Seconds after the first Alertmanager heard of the burst. */
  readonly after: number;
  readonly expected: number;
  readonly lost: number;
  readonly duplicates: number;
}

/** Which member is killed, and when. */
interface Kill {
  /** The place of the member among them. */
  readonly member: number;
  /** Seconds after the first Alertmanager heard of the burst. */
  readonly after: number;
}

/** The kills of so many trials: of each member in turn, at moments that lie evenly between the beginning of a burst and the last member's turn. */
export function killsOf(trials: number): readonly Kill[] {
  return Array.from({ length: trials }, (_one, trial) => ({ member: trial, after: (turns * (trial + 0.5)) / trials }));
}

let count = 0;

/** Kills a member in a burst of alerts, starts it again and counts who was told what. */
export async function killTrial({ stack, exporters }: Setting, { member: place, after }: Kill): Promise<KillResult> {
  const members = stack.cluster.alertmanagers;
  const member = members[place % members.length];
  assert.ok(member);
  count += 1;
  const burst = new Burst(stack, exporters.burst, `trial-kill-${String(count)}`);
  await burst.begin();
  await quiet(after);
  await member.kill();
  await burst.arrived();
  member.start();
  await stack.settled(members.length);
  await marker(stack);
  const result = { member: member.name, after, expected: burst.expected, lost: await burst.lost(), duplicates: await burst.duplicates() };
  burst.end();
  return result;
}

/** Only one is left. */
export const twoKilled: Case = {
  name: 'two Alertmanagers killed in a burst: nothing is lost',
  run: async ({ stack, exporters }) => {
    const members = stack.cluster.alertmanagers;
    const burst = new Burst(stack, exporters.burst, 'trial-two-killed');
    await burst.begin();
    await Promise.all(members.slice(0, 2).map((one) => one.kill()));
    await burst.arrived();
    const lost = await burst.lost();
    burst.end();
    for (const one of members.slice(0, 2)) one.start();
    await stack.settled(members.length);
    assert.equal(lost, 0);
  },
};
