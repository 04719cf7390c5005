import { describe, expect, it } from 'vitest';
import { ofVitest, sum } from './sum.ts';

const reports: readonly (readonly [string, Readonly<Record<string, unknown>>, number, number])[] = [
  ['all passed', { success: true, numPassedTests: 5, numFailedTests: 0 }, 5, 0],
  ['some failed', { success: false, numPassedTests: 5, numFailedTests: 2 }, 5, 2],
  ['a file that does not load', { success: false, numPassedTests: 5, numFailedTests: 0 }, 5, 1],
  ['nothing', {}, 0, 1],
];

describe('sum', () => {
  it.each(reports)('Vitest: %s', (_name, report, passed, failed) => {
    expect(ofVitest(report)).toEqual({ passed, failed });
  });

  it('adds up', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
    expect(sum([])).toEqual({ passed: 0, failed: 0 });
  });
});
