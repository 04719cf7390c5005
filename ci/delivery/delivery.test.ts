import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Setting } from './case.ts';
import { deduplication } from './cases/deduplication.ts';
import { inhibition } from './cases/inhibition.ts';
import { killTrial } from './rough/killed.ts';
import { ReadySetting } from './setting.ts';

/** Milliseconds. How long each step may take says the case itself, whose error tells what did not come. */
const limit = 600_000;

/** Seconds from the beginning of a burst to the first notifications of it: group_wait. The member whose turn it is, the first, is sending by then. */
const whileSending = 4;

let started: ReadySetting | undefined;

function setting(): Setting {
  if (started === undefined) throw new Error('There is no stack.');
  return started;
}

beforeAll(async () => {
  started = await ReadySetting.start();
}, limit);

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    console.error(setting().stack.processes.lastWords());
  });
});

afterAll(() => started?.[Symbol.asyncDispose](), limit);

// `npm run delivery` runs all cases and many kills; these are the ones without which the rest means little.
describe.concurrent('two Prometheus and three Alertmanagers', () => {
  it.each([deduplication, inhibition])('$name', async ({ run }) => expect(run(setting())).resolves.toBeUndefined(), limit);
});

it(
  'one Alertmanager killed while it sends a burst: nothing is lost, and what is told twice is counted',
  async () => {
    const result = await killTrial(setting(), { member: 0, after: whileSending });
    console.log(`${result.member} killed: ${String(result.duplicates)} duplicates of ${String(result.expected)} notifications`);
    expect(result).toMatchObject({ expected: 100, lost: 0 });
    expect(result.duplicates).toBeLessThanOrEqual(result.expected);
  },
  limit,
);

it('no stand-in had to refuse a request', () => {
  expect(setting().stack.standIns.refused).toEqual([]);
});
