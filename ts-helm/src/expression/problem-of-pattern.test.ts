import { describe, expect, test } from 'vitest';
import { problemOfPattern } from './problem-of-pattern.ts';

describe('a pattern', () => {
  test.each([
    '',
    '^[a-z0-9-]+$',
    String.raw`^(?:a|b){1,1000}?\.\d+\/[\d\-\]]$`,
    String.raw`\x41[\x41-\x5A]\W\bx`,
    String.raw`[(?=)\\]`,
    'ä{2,}',
    String.raw`(?:(a{10}){10}){10}\({999}`,
    '(a{500}){2,}b{1000}',
    '(?:a{1000}b)?c{2}',
    '[^^]',
  ])('%j is read alike by both', (pattern) => {
    expect(problemOfPattern(pattern)).toBeUndefined();
  });

  test.each([
    ['(?=a)', 'do not share (?=a'],
    ['(?!a)', 'do not share (?!a'],
    ['a(?<=b)', 'do not share (?<='],
    ['(?<!b)', 'do not share (?<!'],
    ['(?<name>b)', 'do not share (?<n'],
    ['(?i:a)', 'do not share (?i:'],
    [String.raw`(a)\1`, String.raw`do not read \1 alike`],
    [String.raw`(?:(?<n>a)\k<n>)`, 'do not share (?<n'],
    [String.raw`\s`, String.raw`do not read \s alike`],
    [String.raw`[\s]`, String.raw`do not read \s alike`],
    [String.raw`\u0041`, String.raw`do not read \u alike`],
    [String.raw`\p{L}`, String.raw`do not read \p alike`],
    [String.raw`\cA`, String.raw`do not read \c alike`],
    [String.raw`\0`, String.raw`do not read \0 alike`],
    [String.raw`[\b]`, String.raw`do not read \b in [ ] alike`],
    ['[]', '[] holds nothing'],
    ['[^]', '[^] holds nothing'],
    ['a{1001}', 'at most 1000 repetitions, not {1001}'],
    ['a{2,1001}', 'at most 1000 repetitions, not {2,1001}'],
    ['(?:(a{10}){10}){11}', 'at most 1000 repetitions, not 1100 of groups within groups'],
    ['(a|(b{2,6}c){100}){0,2}', 'not 1200 of'],
    ['(', 'it is not a regular expression of ECMAScript'],
    ['[]a]', 'it is not a regular expression of ECMAScript'],
    [String.raw`\Qa\E`, 'it is not a regular expression of ECMAScript'],
  ])('%j is not', (pattern, problem) => {
    expect(problemOfPattern(pattern)).toContain(problem);
  });
});
