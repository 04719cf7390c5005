import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.ts';
import { ofStep, ofVitest, sum } from './sum.ts';

const bad = {
  name: join(root, 'ci/bad.test.ts'),
  status: 'failed',
  message: '',
  assertionResults: [
    { fullName: 'one two', status: 'failed', failureMessages: ['Error: no\n    at there'] },
    { fullName: 'one three', status: 'passed', failureMessages: [] },
  ],
};
const hook = {
  name: join(root, 'ci/hook.test.ts'),
  status: 'failed',
  message: 'it took 120 s\nand more',
  assertionResults: [{ fullName: 'four', status: 'skipped', failureMessages: [] }],
};
const good = { name: join(root, 'ci/good.test.ts'), status: 'passed', message: '', assertionResults: [] };

const reports: readonly (readonly [string, Readonly<Record<string, unknown>>, number, number, readonly string[]])[] = [
  ['all passed', { success: true, numPassedTests: 5, numFailedTests: 0, testResults: [good] }, 5, 0, []],
  [
    'a test and a hook failed',
    { success: false, numPassedTests: 5, numFailedTests: 1, testResults: [bad, good, hook] },
    5,
    2,
    ['ci/bad.test.ts: one two: Error: no', 'ci/hook.test.ts: it took 120 s'],
  ],
  ['something that no file tells of', { success: false, numPassedTests: 5, numFailedTests: 0 }, 5, 1, ['the run of Vitest']],
  ['nothing', {}, 0, 1, ['the run of Vitest']],
];

const steps: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  ['nothing failed', { name: 'a', passed: 2, failed: 0, failures: [] }, []],
  ['what failed', { name: 'a', passed: 2, failed: 1, failures: ['b: c'] }, ['a: b: c']],
  ['a command that counts nothing', { name: 'a', passed: 0, failed: 1 }, ['a']],
];

describe('sum', () => {
  it.each(reports)('Vitest: %s', (_name, report, passed, failed, failures) => {
    expect(ofVitest(report)).toEqual({ passed, failed, failures });
  });

  it.each(steps)('a step: %s', (_name, step, failures) => {
    expect(ofStep(step)).toMatchObject({ failures });
  });

  it('adds up', () => {
    expect(
      sum([
        { passed: 1, failed: 0, failures: [] },
        { passed: 2, failed: 3, failures: ['a'] },
      ]),
    ).toEqual({ passed: 3, failed: 3, failures: ['a'] });
    expect(sum([])).toEqual({ passed: 0, failed: 0, failures: [] });
  });
});
