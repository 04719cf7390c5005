import { describe, expect, test } from 'vitest';
import { count, differences, type Samples } from './samples.ts';

type Pairs = readonly (readonly [number, number])[];

function samples(series: Readonly<Record<string, Pairs>>): Samples {
  return new Map(Object.entries(series).map(([name, pairs]) => [name, new Map(pairs)]));
}

const ten: Pairs = [[1, 10]];
const both: Pairs = [...ten, [2, 20]];
const sent = samples({ a: both });

test('samples are counted over all series', () => {
  expect(count(samples({ a: ten, b: both }))).toBe(3);
});

describe('nothing differs', () => {
  test.for([
    ['where all is the same', samples({ a: both })],
    [
      'where the last digits are rounded',
      samples({
        a: [
          [1, 10 * (1 + 1e-13)],
          [2, 20],
        ],
      }),
    ],
  ] as const)('%s', ([, got]) => {
    expect(differences(sent, got)).toBe('');
  });

  test('where infinity arrives', () => {
    expect(differences(samples({ a: [[1, Infinity]] }), samples({ a: [[1, Infinity]] }))).toBe('');
  });
});

test.for([
  ['a lost sample', { a: ten }, 'samples that differ: 1\na at 2: 20 is not there'],
  ['another value', { a: [...ten, [2, 21]] }, 'samples that differ: 1\na at 2: 20 is 21'],
  ['a lost series', {}, 'samples that differ: 2\na at 1: 10 is not there\na at 2: 20 is not there'],
  ['a sample that nobody sent', { a: [...both, [3, 30]] }, 'samples that differ: 1\na at 3: nobody sent it'],
  ['a series that nobody sent', { a: both, b: ten }, 'samples that differ: 1\nb at 1: nobody sent it'],
] as const)('%s is a difference', ([, got, says]) => {
  expect(differences(sent, samples(got))).toBe(says);
});
