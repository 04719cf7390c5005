import { describe, expect, it } from 'vitest';
import { cycles } from './cycles.ts';

const cases: readonly (readonly [string, Readonly<Record<string, readonly string[]>>, readonly (readonly string[])[]])[] = [
  ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
  ['two files', { a: ['b'], b: ['a'] }, [['a', 'b']]],
  ['a file and itself', { a: ['a'] }, [['a']]],
  ['one behind a way in', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, [['b', 'c', 'd']]],
  [
    'two',
    { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a target that is no node', { a: ['yaml'] }, []],
];

describe('cycles', () => {
  it.each(cases)('%s', (_name, graph, found) => {
    expect(cycles(new Map(Object.entries(graph)))).toEqual(found);
  });
});
