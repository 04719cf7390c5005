import { afterAll, afterEach, beforeAll } from 'vitest';
import { keepEvidence } from '../evidence.ts';
import type { Stack } from './stack.ts';

/**
 * Starts a stack before the tests of a file and takes it away after them; where a test fails, the evidence is kept.
 * @returns what gives the stack, once it is started
 */
export function useStack(start: () => Promise<Stack>): () => Stack {
  let stack: Stack | undefined;
  beforeAll(async () => {
    stack = await start();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && stack !== undefined) await keepEvidence(stack.namespace);
  });
  afterAll(async () => {
    await stack?.[Symbol.asyncDispose]();
  });
  return () => {
    if (stack === undefined) throw new Error('The stack is not started.');
    return stack;
  };
}
