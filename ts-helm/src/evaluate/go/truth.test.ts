import { expect, test } from 'vitest';
import { isTrue } from './truth.ts';

test.each([undefined, null, false, 0, -0, '', [], {}])('%j is false', (value) => {
  expect(isTrue(value)).toBe(false);
});

test.each([true, 1, -1, 0.5, 'false', '0', ' ', [null], [0], { a: null }])('%j is true', (value) => {
  expect(isTrue(value)).toBe(true);
});
