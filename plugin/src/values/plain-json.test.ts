import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { NotPlain, plainJson } from './plain-json.ts';

test('plain data comes back from JSON and from YAML as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const wellFormed: unknown = JSON.parse(JSON.stringify(value).toWellFormed());
      const text = plainJson(wellFormed);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(wellFormed)));
      expect(parse(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.for([
  ['absent fields', { a: undefined, b: [undefined] }, '{"b":[null]}'],
  ['minus zero', -0, '0'],
  ['line breaks of YAML', 'a\u0085b\u2028c', String.raw`"a\u0085b\u2028c"`],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
] as const)('%s', ([, value, text]) => {
  expect(plainJson(value)).toBe(text);
});

class Own {
  readonly value = 1;
}

test.for([
  [{ a: { b: () => 1 } }, 'a.b is a function'],
  [{ a: [1n] }, 'a[0] is a bigint'],
  [{ a: Symbol('x') }, 'a is a symbol'],
  [{ a: Number.NaN }, 'a is NaN'],
  [{ a: new Date(0) }, 'a is a Date'],
  [{ a: new Own() }, 'a is a Own'],
  [{ a: '\ud800' }, 'a holds half of a character'],
  [JSON.parse('{"a":{"__proto__":1}}'), 'a has the key __proto__'],
] as const)('%# is refused: %s', ([value, message]) => {
  expect(() => plainJson(value)).toThrow(NotPlain);
  expect(() => plainJson(value)).toThrow(message);
});
