import { expect, test } from 'vitest';
import { escapedJson } from './escaped-json.ts';

test.each([
  ['"a\u0085b\u2028<"', /[\u007F-\u009F\u2028]/gu, String.raw`"a\u0085b\u2028<"`],
  ['"<&>"', /[<>&]/gu, String.raw`"\u003c\u0026\u003e"`],
  ['"\uFEFF"', /\uFEFF/gu, String.raw`"\ufeff"`],
])('%j with what matches %s escaped is %s, and reads as before', (json, characters, expected) => {
  const escaped = escapedJson(json, characters);
  expect(escaped).toBe(expected);
  expect(JSON.parse(escaped)).toBe(JSON.parse(json));
});
