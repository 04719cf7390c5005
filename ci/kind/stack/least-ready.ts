import { setTimeout } from 'node:timers/promises';
import { isReady } from '../cluster/health.ts';
import type { Stack } from './stack.ts';

/** Milliseconds between two looks. */
const pause = 500;

/** The fewest pods of a component that were ready at any time while something was done. */
export async function leastReady(stack: Stack, component: string, work: () => Promise<unknown>): Promise<number> {
  const state = { done: false, least: Number.POSITIVE_INFINITY };
  const look = async (): Promise<void> => {
    while (!state.done) {
      const ready = (await stack.pods(component)).filter(isReady).length;
      state.least = Math.min(state.least, ready);
      await setTimeout(pause);
    }
  };
  const looking = look();
  try {
    await work();
  } finally {
    state.done = true;
    await looking;
  }
  return state.least;
}
