import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import { acceptorOf } from './acceptor.ts';

/** For each keyword a schema, values that it accepts and values that it refuses. */
const cases: {
  readonly [keyword: string]: { readonly schema: object; readonly accepted: readonly Json[]; readonly refused: readonly Json[] };
} = {
  type: { schema: { type: 'integer' }, accepted: [0, 1.0, -5], refused: [0.5, '1', null, true, [], {}] },
  'type list': { schema: { type: ['object', 'null'] }, accepted: [{}, null], refused: [[], '', 0] },
  'type array': { schema: { type: 'array' }, accepted: [[]], refused: [{}, 'a'] },
  enum: { schema: { enum: ['a', null, { b: 1, c: [2] }] }, accepted: ['a', null, { c: [2], b: 1 }], refused: ['b', { b: 1 }, [2]] },
  const: { schema: { const: 1 }, accepted: [1], refused: ['1', true] },
  minimum: { schema: { minimum: 1 }, accepted: [1, 2, 'a'], refused: [0, -1] },
  maximum: { schema: { maximum: 9 }, accepted: [9, -1], refused: [9.1] },
  exclusiveMinimum: { schema: { exclusiveMinimum: 0 }, accepted: [0.1], refused: [0] },
  exclusiveMaximum: { schema: { exclusiveMaximum: 1 }, accepted: [0.9], refused: [1] },
  minLength: { schema: { minLength: 2 }, accepted: ['ab', 'a😀', 1], refused: ['', '😀'] },
  maxLength: { schema: { maxLength: 1 }, accepted: ['', '😀'], refused: ['ab'] },
  pattern: { schema: { pattern: '^a.c$' }, accepted: ['abc', 'a😀c', 1], refused: ['ac', 'xabc'] },
  minItems: { schema: { minItems: 1 }, accepted: [[1], 'a'], refused: [[]] },
  maxItems: { schema: { maxItems: 1 }, accepted: [[], [1]], refused: [[1, 2]] },
  uniqueItems: {
    schema: { uniqueItems: true },
    accepted: [[1, '1', { a: 1 }, { a: 2 }]],
    refused: [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  },
  items: { schema: { items: { type: 'string' } }, accepted: [[], ['a'], 'a'], refused: [['a', 1]] },
  minProperties: { schema: { minProperties: 1 }, accepted: [{ a: 1 }], refused: [{}] },
  maxProperties: { schema: { maxProperties: 1 }, accepted: [{ a: 1 }], refused: [{ a: 1, b: 2 }] },
  required: { schema: { required: ['a'] }, accepted: [{ a: null }, []], refused: [{}, { b: 1 }] },
  properties: { schema: { properties: { a: { type: 'string' } } }, accepted: [{}, { a: '' }, { b: 1 }], refused: [{ a: 1 }] },
  'a closed object': {
    schema: { properties: { a: true }, additionalProperties: false },
    accepted: [{}, { a: 1 }],
    refused: [{ b: 1 }, { toString: 1 }],
  },
  additionalProperties: {
    schema: { properties: { a: true }, additionalProperties: { type: 'string' } },
    accepted: [{ a: 1, b: '' }],
    refused: [{ b: 1 }],
  },
  patternProperties: {
    schema: { patternProperties: { '^[a-z]$': { type: 'string' }, '^z$': false }, additionalProperties: false },
    accepted: [{}, { a: '' }],
    refused: [{ a: 1 }, { A: '' }, { z: '' }],
  },
  propertyNames: { schema: { propertyNames: { pattern: '^[a-z]*$' } }, accepted: [{ a: 1 }, {}], refused: [{ A: 1 }] },
  'dependencies on keys': { schema: { dependencies: { a: ['b'] } }, accepted: [{}, { b: 1 }, { a: 1, b: 1 }], refused: [{ a: 1 }] },
  'dependencies on a schema': { schema: { dependencies: { a: { required: ['c'] } } }, accepted: [{ a: 1, c: 1 }], refused: [{ a: 1 }] },
  allOf: { schema: { allOf: [{ minimum: 1 }, { maximum: 2 }] }, accepted: [1, 2], refused: [0, 3] },
  anyOf: { schema: { anyOf: [{ type: 'string' }, { type: 'null' }] }, accepted: ['', null], refused: [0] },
  oneOf: { schema: { oneOf: [{ required: ['a'] }, { required: ['b'] }] }, accepted: [{ a: 1 }, { b: 1 }], refused: [{}, { a: 1, b: 1 }] },
  not: { schema: { not: { pattern: 'x' } }, accepted: ['a'], refused: ['axb', 1] },
  $ref: {
    schema: { $ref: '#/definitions/node', definitions: { node: { type: 'object', additionalProperties: { $ref: '#/definitions/node' } } } },
    accepted: [{}, { a: { b: {} } }],
    refused: [{ a: { b: 1 } }, null],
  },
  annotations: {
    schema: { $schema: 'http://json-schema.org/draft-07/schema#', title: 't', description: 'd', default: 1, examples: [1] },
    accepted: [1],
    refused: [],
  },
  false: { schema: { properties: { a: false } }, accepted: [{}], refused: [{ a: 1 }] },
};

describe.each(Object.entries(cases))('%s', (_, { schema, accepted, refused }) => {
  const accepts = acceptorOf(schema);
  const ajv = new Ajv({ strict: false }).compile(schema);

  test.each(accepted.map((value) => ({ value })))('accepts $value', ({ value }) => {
    expect([accepts(value), ajv(value)]).toStrictEqual([true, true]);
  });

  test.each(refused.map((value) => ({ value })))('refuses $value', ({ value }) => {
    expect([accepts(value), ajv(value)]).toStrictEqual([false, false]);
  });
});

const unknown: readonly (readonly [schema: object, value: Json])[] = [
  [{ format: 'date-time' }, 'a'],
  [{ not: { format: 'date-time' } }, 'a'],
  [{ patternProperties: { a: { format: 'date' } } }, { a: 'b' }],
  [{ items: [{ type: 'string' }] }, ['a']],
  [{ $ref: '#/definitions/missing' }, 1],
  [{ $ref: 'http://example.com/schema' }, 1],
  [{ minimum: '1' }, 5],
  [{ pattern: 1 }, '1'],
  [{ required: [1] }, { '1': 1 }],
  [{ toString: 1 }, 1],
];

test.each(unknown)('what it does not understand it does not accept: %j', (schema, value) => {
  const accepts = acceptorOf({ properties: { a: schema } });
  expect([accepts({ a: value }), accepts({})]).toStrictEqual([false, true]);
});

test('answers as ajv does', () => {
  const all = Object.values(cases).map(({ schema }) => schema);
  const definitions = { node: { type: 'object', additionalProperties: { $ref: '#/definitions/node' } } };
  const checks = all.map((schema) => ({
    accepts: acceptorOf({ ...schema, definitions }),
    ajv: new Ajv({ strict: false }).compile({ ...schema, definitions }),
  }));
  const key = fc.constantFrom('a', 'b', 'c', 'A');
  const leaf = fc.constantFrom<Json>(null, true, 0, 1, 2, 0.5, 10, '', 'a', 'abc', 'x', '😀');
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(checks.map(({ accepts }) => accepts(one))).toStrictEqual(checks.map(({ ajv }) => ajv(one)));
    }),
    { numRuns: 500 },
  );
});
