import { expect, test } from 'vitest';
import { mutationTable } from './mutation-table.ts';

const reason = 'There is one series.';
const results = {
  database: { date: '2026-11-28', alerts: 5, mutants: 100, excused: { [reason]: 2 } },
  'message-queue': { date: '2026-11-29', alerts: 3, mutants: 83, excused: { [reason]: 1 } },
};

test('there is no section before a run was recorded', () => {
  expect(mutationTable({})).toBe('');
});

test('a row a group, with the sums and the reasons', () => {
  const lines = mutationTable(results).split('\n');
  expect(lines).toContain('| database | 5 | 100 | 98 | 2 | 0 | 2026-11-28 |');
  expect(lines).toContain('| **all** | 8 | 183 | 180 | 3 | 0 |  |');
  expect(lines).toContain(`- 3 times: ${reason}`);
});
