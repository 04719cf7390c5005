import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges } from './line-changes.ts';

test('lines that change, with one of context', () => {
  expect(lineChanges('a\nb\nc\nd\ne', 'a\nb\nC\nd\ne')).toEqual(['  b', '- c', '+ C', '  d']);
});

test('nothing of equal texts', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(lineChanges(text, text)).toEqual([]);
    }),
  );
});

test('what is taken away and added are the differences', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const count = (sign: string): number => lineChanges(before, after).filter((line) => line.startsWith(sign)).length;
      expect(before.split('\n').length - count('-')).toBe(after.split('\n').length - count('+'));
    }),
  );
});
