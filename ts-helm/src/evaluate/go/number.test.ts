import { expect, test } from 'vitest';
import { printed } from './number.ts';

/** What Go 1.26 prints for a float64. */
const cases: readonly (readonly [value: number, text: string])[] = [
  [0, '0'],
  [-0, '-0'],
  [1, '1'],
  [-1, '-1'],
  [0.5, '0.5'],
  [1e5, '100000'],
  [123456, '123456'],
  [1e6, '1e+06'],
  [1234567.5, '1.2345675e+06'],
  [123456789, '1.23456789e+08'],
  [1e20, '1e+20'],
  [1.5e21, '1.5e+21'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.2345e-5, '1.2345e-05'],
  [-1e-10, '-1e-10'],
  [Number.MAX_VALUE, '1.7976931348623157e+308'],
  [Number.MIN_VALUE, '5e-324'],
];

test.each(cases)('%d is printed as %s', (value, text) => {
  expect(printed(value)).toBe(text);
});
