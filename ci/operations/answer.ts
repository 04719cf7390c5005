import { until } from '../loopback/wait.ts';
import type { Ended } from '../run.ts';
import type { Block } from './blocks.ts';

/**
 * Runs a block. What one member was told, another knows a moment later: a command that asks is run until it answers as the
 * page says, for a minute at most.
 * @returns how it ended the last time
 */
export async function answer(block: Block, execute: (block: Block) => Promise<Ended>): Promise<Ended> {
  let ended = await execute(block);
  const isExpected = (): boolean => block.expect?.test(ended.stdout) ?? true;
  if (isExpected()) return ended;
  await until('the output is as expected', 60, async () => {
    ended = await execute(block);
    return isExpected();
  }).catch(() => undefined);
  return ended;
}
