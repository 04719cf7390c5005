import { describe, expect, it } from 'vitest';
import { median, percentile } from './statistics.ts';

const cases: readonly (readonly [readonly number[], number, number])[] = [
  [[3, 1, 2], 2, 3],
  [[1], 1, 1],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
  [[10, 2], 2, 10],
];

describe('statistics', () => {
  it.each(cases)('%j: median %d, p90 %d', (values, middle, p90) => {
    expect(median(values)).toBe(middle);
    expect(percentile(values, 0.9)).toBe(p90);
  });

  it('has no answer for no values', () => {
    expect(median([])).toBeNaN();
  });
});
