import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from './json-text.ts';

test('what fits stays on a line, and what does not is broken', () => {
  const long = 'x'.repeat(20_000);
  expect(jsonText({ a: [1, { b: null }], c: {}, d: [] })).toBe('{"a":[1,{"b":null}],"c":{},"d":[]}\n');
  expect(jsonText({ a: [long, true], b: 1 })).toBe(`{\n "a": [\n  "${long}",\n  true\n ],\n "b": 1\n}\n`);
});

test('characters that editors do not show are escaped', () => {
  expect(jsonText('\u0085\u2028\u2029\u007f\u0000\\')).toBe(String.raw`"\u0085\u2028\u2029\u007f\u0000\\"${'\n'}`);
});

test('any JSON is read back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(jsonText(JSON.parse(JSON.stringify(value))))).toEqual(json);
    }),
  );
});
