import { expect, it } from 'vitest';
import { merged } from './merged.ts';

it.each([
  ['maps are merged at every depth', [{ a: { b: { c: 1 }, d: 2 } }, { a: { b: { e: 3 } } }], { a: { b: { c: 1, e: 3 }, d: 2 } }],
  [
    'lists and other values are replaced',
    [
      { a: [1, 2], b: { c: 1 } },
      { a: [3], b: null },
    ],
    { a: [3], b: null },
  ],
  ['the last one wins', [{ a: 1 }, { a: 2 }, { a: { b: 3 } }], { a: { b: 3 } }],
])('%s', (_name, values, expected) => {
  expect(merged(values)).toEqual(expected);
});
