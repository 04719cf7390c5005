import { describe, expect, test } from 'vitest';
import { withNullableDefinitions } from './nullable-definitions.ts';
import { refTo, type Schema } from './schema.ts';

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: { readonly [name: string]: Schema }): Schema => ({ type: 'object', properties });
const leaf: Schema = { type: 'string', pattern: '^a$', not: { type: 'string', pattern: 'b' } };
const either: Schema = { type: 'object', oneOf: [{ required: ['a'] }, { required: ['b'] }] };

interface Case {
  readonly what: string;
  readonly root: Schema;
  readonly definitions: { readonly [name: string]: Schema };
  readonly expected: { readonly root: Schema; readonly definitions: { readonly [name: string]: Schema } };
}

const untouched = (what: string, root: Schema, definitions: Case['definitions']): Case => ({
  what,
  root,
  definitions,
  expected: { root, definitions },
});

describe('null stands in a definition', () => {
  test.each<Case>([
    {
      what: 'that only entries refer to, itself among them',
      root: object({ a: orNull(refTo('A')) }),
      definitions: { A: object({ inner: orNull(refTo('A')) }) },
      expected: { root: object({ a: refTo('A') }), definitions: { A: { type: ['object', 'null'], properties: { inner: refTo('A') } } } },
    },
    {
      what: 'of its own where a leaf has other uses',
      root: object({ a: orNull(refTo('A')), b: refTo('A') }),
      definitions: { A: leaf },
      expected: {
        root: object({ a: refTo('AOrNull'), b: refTo('A') }),
        definitions: { A: leaf, AOrNull: { ...leaf, type: ['string', 'null'] } },
      },
    },
    {
      what: 'with groups of which a field must be set',
      root: object({ a: orNull(refTo('A')) }),
      definitions: { A: { type: 'object', anyOf: [{ required: ['b'] }] } },
      expected: { root: object({ a: refTo('A') }), definitions: { A: { type: ['object', 'null'], anyOf: [{ required: ['b'] }] } } },
    },
    untouched('but not of a structure with other uses', object({ a: orNull(refTo('A')), b: refTo('A') }), { A: object({}) }),
    untouched('but not where null would satisfy two alternatives', object({ a: orNull(refTo('A')) }), { A: either }),
    untouched('but not for a structure around the reference', object({ a: orNull(object({ b: refTo('A') })) }), { A: leaf }),
    untouched('but not where it is fixed', object({ a: orNull(refTo('fixed')) }), { fixed: leaf }),
  ])('$what', ({ root, definitions, expected }) => {
    const made = withNullableDefinitions(root, new Map(Object.entries(definitions)), new Set(['fixed']));
    expect({ root: made.root, definitions: Object.fromEntries(made.definitions) }).toEqual(expected);
  });
});
