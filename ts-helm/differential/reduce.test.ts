import { expect, test } from 'vitest';
import type { Json } from '../src/ast/facts.ts';
import { reduce } from './reduce.ts';

const cases: readonly { readonly name: string; readonly value: Json; readonly part: string; readonly expected: Json }[] = [
  { name: 'an entry', value: { a: { b: 1, c: 'x' }, d: [1, 2] }, part: '"b":1', expected: { a: { b: 1 } } },
  { name: 'an item', value: { a: [1, 2, 3, 4, 5], b: null }, part: '4', expected: { a: [4] } },
  { name: 'a part of a string', value: { a: 'some 😀 text', b: 'other' }, part: '😀', expected: { a: '😀' } },
  { name: 'the kinds of empty', value: { a: {}, b: [] }, part: '[]', expected: { b: [] } },
];

test.each(cases)('leaves $name that still fails', async ({ value, part, expected }) => {
  expect(await reduce(value, (candidate) => Promise.resolve(JSON.stringify(candidate).includes(part)))).toStrictEqual(expected);
});

test('leaves a structure alone of which nothing smaller fails', async () => {
  expect(await reduce({ a: [1] }, () => Promise.resolve(false))).toStrictEqual({ a: [1] });
});
