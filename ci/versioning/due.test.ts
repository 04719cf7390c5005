import { describe, expect, it } from 'vitest';
import { dueStep, dueVersion, isEnough } from './due.ts';
import type { Finding } from './finding.ts';
import type { Kind } from './steps.ts';

const finding = (kind: Kind): Finding => ({ kind, subject: 'a', detail: 'b' });

describe('the step that is due', () => {
  it.each([
    [[], undefined],
    [['object changed'], 'patch'],
    [['object changed', 'value added'], 'minor'],
    [['value removed', 'value added', 'object changed'], 'major'],
  ] as const)('%j: %s', (kinds, step) => {
    expect(dueStep(kinds.map(finding))).toBe(step);
  });
});

describe('the version that is due', () => {
  it.each([
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.2.3', 'patch', '0.2.4'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.1.0-rc.1', 'major', '0.1.0-rc.2'],
  ] as const)('after %s with changes of step %s: %s', (before, step, due) => {
    expect(dueVersion(before, step)).toBe(due);
  });

  it('is told of no version at all', () => {
    expect(() => dueVersion('one', 'patch')).toThrow('The version one is none of https://semver.org/.');
  });
});

describe('a version is enough', () => {
  it.each([
    ['1.3.0', '1.3.0', true],
    ['2.0.0', '1.3.0', true],
    ['1.3.0-rc.1', '1.3.0', true],
    ['1.2.9', '1.3.0', false],
    ['1.2.4-rc.1', '1.3.0', false],
    ['0.1.0', '0.1.0-rc.2', true],
    ['0.1.0-rc.1', '0.1.0-rc.2', false],
  ])('%s where %s is due: %s', (version, due, wanted) => {
    expect(isEnough(version, due)).toBe(wanted);
  });
});
