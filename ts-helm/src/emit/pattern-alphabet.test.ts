import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../values/formats.ts';
import { patternAlphabet } from './pattern-alphabet.ts';

test.each([
  ['^[a-c]+$', 'abc'],
  ['^a(b|c)?$', 'abc'],
  ['^[-a.]{1,3}$', '-.a'],
  ['^\\d+\\.\\d$', '.0123456789'],
  ['^$|^x$', 'x'],
  ['^[\\]\\\\]$', '\\]'],
  ['^a{2,}b$', 'ab'],
])('%s consists of %s', (pattern, expected) => {
  expect([...(patternAlphabet(pattern) ?? [])].toSorted().join('')).toBe(expected.split('').toSorted().join(''));
});

test.each(['^[^a]$', '^.$', 'a', '^a', 'a$', '^a$|b', '^\\S$', '^\\x00$', '^[\\x00-a]$', '^[é]$', '^[!-\u{10ffff}]$', '^a\\$'])(
  '%s: cannot be told simply',
  (pattern) => {
    expect(patternAlphabet(pattern)).toBeUndefined();
  },
);

test('whatever matches a pattern consists of its alphabet', () => {
  for (const { pattern } of Object.values(formats)) {
    const alphabet = patternAlphabet(pattern);
    if (alphabet === undefined) continue;
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(pattern, 'u')), (text) => {
        expect(Array.from(text).filter((one) => !alphabet.has(one))).toEqual([]);
      }),
    );
  }
});
