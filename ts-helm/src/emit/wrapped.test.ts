import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from './wrapped.ts';

test.each([
  ['one two three', 9, ['one two', 'three']],
  ['one two', 7, ['one two']],
  ['verylongword a', 4, ['verylongword', 'a']],
  ['a\n\nb', 10, ['a', '', 'b']],
  ['', 10, ['']],
])('%j in %d columns', (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

test('no word is lost and no line is too wide unless a word is', () => {
  const text = fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (words, width) => {
      const lines = wrapped(words, width);
      expect(lines.join(' ')).toBe(words);
      expect(lines.filter((line) => line.length > width && line.includes(' '))).toEqual([]);
    }),
  );
});
