import { expect, test } from 'vitest';
import { changes } from './changes.ts';

test.for([
  ['nothing', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
  ['a value', { a: { b: 1 } }, { a: { b: 2 } }, [{ path: 'a.b', before: 1, after: 2 }]],
  [
    'a field that comes and one that goes',
    { a: 1 },
    { b: null },
    [
      { path: 'a', before: 1 },
      { path: 'b', after: null },
    ],
  ],
  ['a key with dots', { 'a.b/c': 1 }, { 'a.b/c': 2 }, [{ path: '"a.b/c"', before: 1, after: 2 }]],
  [
    'an item by its name',
    [{ name: 'x', v: 1 }, { name: 'y' }],
    [{ name: 'y' }, { name: 'x', v: 2 }],
    [{ path: '[x].v', before: 1, after: 2 }],
  ],
  [
    'an item by its index',
    [1, 2],
    [1, 3, 4],
    [
      { path: '[1]', before: 2, after: 3 },
      { path: '[2]', after: 4 },
    ],
  ],
  ['another kind of value', { a: {} }, { a: [] }, [{ path: 'a', before: {}, after: [] }]],
] as const)('%s', ([, before, after, expected]) => {
  expect(changes(before, after)).toEqual(expected);
});
