import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../ast/facts.ts';
import { toJson } from './json.ts';

/** What Helm's toJson answers, by Go 1.26. */
const cases: readonly (readonly [value: Json, json: string])[] = [
  [null, 'null'],
  [true, 'true'],
  [0, '0'],
  [-0, '-0'],
  [1e20, '100000000000000000000'],
  [1e21, '1e+21'],
  [1e-6, '0.000001'],
  [1e-7, '1e-7'],
  [1.2345e-5, '0.000012345'],
  [9007199254740992, '9007199254740992'],
  ['', '""'],
  ['<a&b>', String.raw`"\u003ca\u0026b\u003e"`],
  ['\b\f\n\r\t\v\u0007\u0000\u001F"\\/', String.raw`"\b\f\n\r\t\u000b\u0007\u0000\u001f\"\\/"`],
  ['\u2028\u2029', String.raw`"\u2028\u2029"`],
  ['\u007F\u0085é😀\uFEFF', '"\u007F\u0085é😀\uFEFF"'],
  [[], '[]'],
  [{}, '{}'],
  [[1, [null, 'a']], '[1,[null,"a"]]'],
  [{ b: 1, a: { '<': 2 }, B: [], '10': 3, '9': 4 }, String.raw`{"10":3,"9":4,"B":[],"a":{"\u003c":2},"b":1}`],
  [{ '😀': 1, '～': 2 }, '{"～":2,"😀":1}'],
];

test.each(cases)('%j', (value, json) => {
  expect(toJson(value)).toBe(json);
});

test('can be read back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), (value) => {
      const written = JSON.stringify(value);
      const json: Json = JSON.parse(written);
      expect(JSON.parse(toJson(json))).toStrictEqual(json);
    }),
  );
});
