import { describe, expect, it } from 'vitest';
import { between } from './between.ts';

describe('between', () => {
  const text = 'before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n';

  it('replaces what is between the markers', () => {
    expect(between(text, 'bench', 'new')).toBe(text.replace('old', 'new'));
    expect(between(between(text, 'bench', 'new'), 'bench', 'new')).toBe(text.replace('old', 'new'));
  });

  it.each(['before', 'a <!-- bench:start --> b', 'a <!-- bench:end --> b', 'a <!-- bench:end --> b <!-- bench:start -->'])(
    'refuses %j',
    (without) => {
      expect(() => between(without, 'bench', 'new')).toThrow('<!-- bench:start --> and <!-- bench:end -->');
    },
  );
});
