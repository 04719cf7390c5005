import { expect, test } from 'vitest';
import { atom, call, goFloat, goInteger, goLiteral, goString, pipe } from './go-expression.ts';

test.each([
  ['a', '"a"'],
  ['', '""'],
  ['say "x"', '`say "x"`'],
  ['^\\d+$', '`^\\d+$`'],
  ['`"', '"`\\""'],
  ['a\nb "c"', '"a\\nb \\"c\\""'],
  ['{{ $x }}', '"{{ $x }}"'],
])('the string %j is %s', (text, expected) => {
  expect(goString(text).text).toBe(expected);
});

test.each([
  [1e6, '1000000', '1000000.0'],
  [-5, '-5', '-5.0'],
  [0, '0', '0.0'],
  [2 ** 53, '9007199254740992', '9007199254740992.0'],
])('the number %d is %s, or as a float %s', (value, integer, float) => {
  expect(goInteger(value).text).toBe(integer);
  expect(goFloat(value).text).toBe(float);
});

test.each([
  [0.5, '0.5'],
  [1e21, '1e+21'],
  [[], 'list'],
  [{}, 'dict'],
  [['a', 1, null], 'list "a" 1 nil'],
  [{ a: { b: [true] } }, 'dict "a" (dict "b" (list true))'],
])('the literal %j is %s', (value, expected) => {
  expect(goLiteral(value).text).toBe(expected);
});

test('arguments are put in parentheses unless they are atoms', () => {
  expect(call('eq', call('int64', atom('.x')), pipe(atom('.y'), 'default 1'), atom('3')).text).toBe('eq (int64 .x) (.y | default 1) 3');
});
