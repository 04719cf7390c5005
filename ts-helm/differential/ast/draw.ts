import * as fc from 'fast-check';

/** Takes values one after another, each of fast-check's making, where the next choice depends on what was taken. */
export interface Draw {
  /** A value of an arbitrary. */
  readonly value: <T>(arbitrary: fc.Arbitrary<T>) => T;
  /** One of several. @throws RangeError where there are none */
  readonly pick: <T>(some: readonly T[]) => T;
  /** A whole number from 0 to the limit. */
  readonly upTo: (limit: number) => number;
  /** True in so many of 100 cases. */
  readonly chance: (percent: number) => boolean;
}

function same<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return arbitrary;
}

/** What a function makes of values that it draws. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => {
    const upTo = (limit: number): number => generate(fc.nat, { max: limit });
    return make({
      value: (arbitrary) => generate(same, arbitrary),
      pick: (some) => picked(some, upTo(Math.max(0, some.length - 1))),
      upTo,
      chance: (percent) => upTo(99) < percent,
    });
  });
}

function picked<T>(some: readonly T[], index: number): T {
  for (const one of some.slice(index)) return one;
  throw new RangeError('nothing to pick from');
}
