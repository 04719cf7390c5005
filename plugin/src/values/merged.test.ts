import { expect, test } from 'vitest';
import { merged } from './merged.ts';

test.for([
  ['maps key by key', { a: { b: 1, c: 2 } }, { a: { b: 3 } }, { a: { b: 3, c: 2 } }],
  ['lists as a whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ['null over a map', { a: { b: 1 } }, { a: null }, { a: null }],
  ['a map over null', { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
] as const)('%s', ([, below, above, expected]) => {
  expect(merged(below, above)).toEqual(expected);
});
