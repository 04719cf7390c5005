import { expect, test } from 'vitest';
import { capacity } from './capacity.ts';

test('a small load is measured', { timeout: 240_000 }, async () => {
  const { series, memory, cores, scrapes } = await capacity({ pods: 4, services: 2 }, { each: 10, every: 1, span: 4 });
  expect(series).toBeGreaterThan(4 * 10);
  expect(memory).toBeGreaterThan(10 * 1024 ** 2);
  expect(cores).toBeGreaterThan(0);
  expect(scrapes).toBeGreaterThan(1);
});
