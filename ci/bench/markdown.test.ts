import { describe, expect, it } from 'vitest';
import { bounded, boundedEach, inUnits, shown } from './figure.ts';
import { markdown } from './markdown.ts';

const seconds = inUnits('s', 1);

describe('markdown', () => {
  it('marks what is broken', () => {
    const lines = markdown([shown('a', '1'), bounded('b', 2, 3, seconds), bounded('c', 4, 3, seconds)]).split('\n');
    expect(lines.slice(2)).toEqual(['| a | 1 |  |', '| b | 2.0 s | ≤ 3.0 s |', '| c | 4.0 s | ≤ 3.0 s **broken** |']);
  });
});

describe('bounds', () => {
  it.each([
    [1, false],
    [2, false],
    [2.1, true],
    [Number.NaN, true],
  ])('%d against 2', (value, broken) => {
    expect(bounded('x', value, 2, seconds).isBroken).toBe(broken);
    expect(boundedEach('x', [0, value], [1, 2]).isBroken).toBe(broken);
  });
});
