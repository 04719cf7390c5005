import * as fc from 'fast-check';
import type { IntegerSpec, NumberSpec } from '../src/values/spec.ts';

const integers = [
  0, 1, -1, 2, 10, 100, 255, 256, 999_999, 1_000_000, 1_000_001, 1_234_567, 21_000_000, 2_147_483_647, 2_147_483_648, 4_294_967_296,
  1_000_000_000_000, 999_999_999_999_999, 9_007_199_254_740_991, -999_999, -1_000_000, -1_000_001, -9_007_199_254_740_991,
];

const fractions = [
  0.1, 0.5, 1.5, 0.25, 99.9, 0.000_001, 0.000_000_1, 1e-10, 1.1e-7, 999_999.5, 1_000_000.5, 123_456_789.125, 1_000_000_000_000_000.5, -0.1,
  -1_000_000.25, 0.300_000_000_000_000_04, 0.333_333_333_333_333_3,
];

const beyond = [1e20, 1e21, 1.5e300, -1e21];

function edges(spec: IntegerSpec | NumberSpec): number[] {
  return [spec.min, spec.max].filter((one) => one !== undefined);
}

function inside({ min = -Infinity, max = Infinity }: IntegerSpec | NumberSpec): (value: number) => boolean {
  return (value) => value >= min && value <= max;
}

/** Whole numbers that the declaration allows: its limits, and those at which Go starts to print an exponent. */
export function arbitraryInteger(spec: IntegerSpec): fc.Arbitrary<number> {
  const allowed = [...edges(spec), ...integers].filter(inside(spec));
  const random = fc.integer({ min: spec.min ?? Number.MIN_SAFE_INTEGER, max: spec.max ?? Number.MAX_SAFE_INTEGER });
  return allowed.length === 0 ? random : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: random });
}

/** Numbers that the declaration allows, whole and fractional, tiny and huge. */
export function arbitraryNumber(spec: NumberSpec): fc.Arbitrary<number> {
  const allowed = [...edges(spec), ...integers, ...fractions, ...beyond].filter(inside(spec));
  const random = fc
    .double({ min: spec.min ?? -1e9, max: spec.max ?? 1e9, noNaN: true, noDefaultInfinity: true })
    .map((value) => (Object.is(value, -0) ? 0 : value));
  return allowed.length === 0 ? random : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: random });
}
