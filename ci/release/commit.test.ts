import { expect, test } from 'vitest';
import { commit } from './commit.ts';

test('the time is that of the commit, the same at each call', async () => {
  const { id, time } = await commit({});
  expect(id).toMatch(/^[0-9a-f]{40}$/u);
  expect(await commit({})).toEqual({ id, time });
});

test('SOURCE_DATE_EPOCH takes its place', async () => {
  expect((await commit({ SOURCE_DATE_EPOCH: '1700000000' })).time.toISOString()).toBe('2023-11-14T22:13:20.000Z');
});

test('a SOURCE_DATE_EPOCH that is no number is refused', async () => {
  await expect(commit({ SOURCE_DATE_EPOCH: 'today' })).rejects.toThrow(
    'Cannot tell when the chart was made: SOURCE_DATE_EPOCH is "today". Package in a clone, or set SOURCE_DATE_EPOCH to seconds since 1970.',
  );
});
