import { expect, test } from 'vitest';
import { withoutKeyRules } from './without-key-rules.ts';

const text = { type: 'string' };

test.each([
  ['keys of a pattern', { patternProperties: { '^a': text }, additionalProperties: false }, { additionalProperties: text }],
  [
    'keys of a pattern but for some',
    { patternProperties: { '^(ab)$': false, '^a': text }, additionalProperties: false },
    { additionalProperties: text },
  ],
  ['keys that are refused', { patternProperties: { x: false }, additionalProperties: text }, { additionalProperties: text }],
  [
    'keys of several patterns',
    { patternProperties: { '^a': text, '^b': true }, additionalProperties: false },
    { patternProperties: { '^a': text, '^b': true }, additionalProperties: false },
  ],
  [
    'keys that a definition refuses',
    {
      definitions: { keys: { type: ['object', 'null'], patternProperties: { x: false } }, other: text },
      properties: {
        a: { allOf: [{ $ref: '#/definitions/keys' }], additionalProperties: text },
        b: { allOf: [{ $ref: '#/definitions/other' }] },
      },
    },
    {
      definitions: { keys: { type: ['object', 'null'] }, other: text },
      properties: { a: { additionalProperties: text }, b: { allOf: [{ $ref: '#/definitions/other' }] } },
    },
  ],
])('%s', (_what, schema, expected) => {
  expect(withoutKeyRules(schema)).toStrictEqual(expected);
});
