import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byBytes } from './byte-order.ts';

const unit = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom('a', '\uD7FF', '\uE000', '\uFFFF', '😀', '𐀀'),
);
const texts = fc.string({ unit, maxLength: 4 });

test('strings are in the order of their UTF-8 bytes', () => {
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      expect(Math.sign(byBytes(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
    }),
    { numRuns: 2000 },
  );
});

test('a code point above U+FFFF comes after U+FF5E, which JavaScript puts behind it', () => {
  expect(['😀', '～', 'é', 'z', ''].toSorted(byBytes)).toStrictEqual(['', 'z', 'é', '～', '😀']);
});
