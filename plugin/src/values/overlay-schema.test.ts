import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaySchema } from './overlay-schema.ts';

test('what only the merged values can show is dropped, everywhere', () => {
  const schema = {
    required: ['a'],
    minProperties: 1,
    properties: {
      a: { type: 'object', required: ['b'], properties: { b: { type: 'integer', minimum: 1 } } },
      required: { type: 'string' },
    },
    definitions: { x: { required: ['y'] } },
    oneOf: [{ required: ['a'] }, { properties: { b: { required: ['c'], type: 'object' } } }],
    not: { required: ['z'] },
    additionalProperties: { items: [{ required: ['k'] }] },
  };
  expect(overlaySchema(schema)).toEqual({
    properties: { a: { type: 'object', properties: { b: { type: 'integer', minimum: 1 } } }, required: { type: 'string' } },
    definitions: { x: {} },
    anyOf: [{}, { properties: { b: { type: 'object' } } }],
    additionalProperties: { items: [{}] },
  });
});

test('what is forbidden of a single value stays forbidden', () => {
  expect(overlaySchema({ not: { enum: ['x'] } })).toEqual({ not: { enum: ['x'] } });
});

test('a part of values that the schema accepts is accepted', () => {
  const values = {
    type: 'object',
    additionalProperties: false,
    required: ['a', 'b'],
    properties: { a: { type: 'integer' }, b: { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } } },
  };
  const ajv = new Ajv();
  const [whole, partial] = [ajv.compile(values), ajv.compile(Object(overlaySchema(values)))];
  const accepted = fc.record({ a: fc.integer(), b: fc.dictionary(fc.string(), fc.string(), { minKeys: 1 }) });
  fc.assert(
    fc.property(accepted, fc.subarray(['a', 'b']), (all, keys) => {
      const part = Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
      expect([whole(all), partial(part)]).toEqual([true, true]);
    }),
  );
});
