import { expect, test } from 'vitest';
import { judge, type Survival } from './judge.ts';

const survival: Survival = { set: 'defaults', group: 'database', alert: 'RedisDown', mutants: 9, survivors: ['max at 1 becomes min'] };
const excuse = { alerts: ['RedisDown'], mutant: /^max at \d+ becomes min$/u, reason: 'There is one series.' };

test('a mistake that nobody notices is told', () => {
  expect(judge([survival], []).unnoticed).toEqual(['defaults: RedisDown: nobody notices that max at 1 becomes min']);
});

test('one that changes nothing is excused, for its alert only, and counted under its reason', () => {
  const other = { ...survival, set: 'changed' };
  expect(judge([survival, other], [excuse])).toEqual({ unnoticed: [], excused: new Map([[excuse.reason, 2]]), outdated: [] });
  expect(judge([{ ...survival, alert: 'RabbitMQDown' }], [excuse]).unnoticed).toHaveLength(1);
});

test('an excuse that is not needed is told, where the alert was tried', () => {
  const noticed = { ...survival, survivors: [] };
  expect(judge([noticed], [excuse]).outdated).toEqual([expect.stringContaining('RedisDown: every mistake')]);
  expect(judge([noticed], [{ ...excuse, alerts: ['PostgresDown'] }]).outdated).toEqual([]);
});

test('an excuse that another one makes needless is told', () => {
  expect(judge([survival], [excuse, { ...excuse, mutant: /^max/u }]).outdated).toHaveLength(1);
});
