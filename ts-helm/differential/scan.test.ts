import { expect, test } from 'vitest';
import { passedOnNumbers, scan } from './scan.ts';
import { v } from '../src/values/v.ts';

const source = 'templates/a.yaml';
const none: ReadonlySet<number> = new Set();

test.each(['replicas: 1e+06', 'a: [1.5e+06]', 'value: <no value>', 'a: %!s(int=1)', 'x: <nil>', 'x: -2e+06'])(
  'the scan finds %s',
  (line) => {
    expect(scan({ [source]: `a: 1\n  ${line}\nb: 2` }, '{}', none)).toBe(`${source}: ${line}`);
  },
);

test('the scan passes over what the values contain and what is part of a word', () => {
  expect(scan({ [source]: 'a: "1e+06"\nb: rate1e+06x\nc: <nil>' }, '{"a":"<nil>"}', none)).toBeUndefined();
});

test('the scan passes over numbers that are passed on', () => {
  expect(scan({ [source]: 'a: 1e+06\n' }, '{}', new Set([1_000_000]))).toBeUndefined();
  expect(scan({ [source]: 'a: 1e+06\n' }, '{}', new Set([2_000_000]))).toBe(`${source}: a: 1e+06`);
});

test('numbers of maps, lists and structures of any form are passed on, those of fields are not', () => {
  const spec = v.object({
    own: v.integer().default(1),
    map: v.map(v.integer()).default({ a: 2 }),
    entries: v.map(v.object({ size: v.integer() })).default({ a: { size: 10 } }),
    list: v.array(v.object({ size: v.integer() })).default([]),
    any: v.anyObject().default({}),
    section: v.object({ size: v.integer().default(3), raw: v.anyObject().default({ x: [4] }) }),
  }).spec;
  const values = [
    { own: 5, map: { b: 6 }, list: [{ size: 7 }] },
    { entries: { b: { size: 11 } }, any: { x: { y: 8 } }, section: { size: 9 } },
  ];
  expect(passedOnNumbers(spec, values)).toStrictEqual(new Set([2, 4, 6, 7, 8]));
});
