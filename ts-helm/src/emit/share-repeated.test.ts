import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import { isMap } from '../ast/json.ts';
import type { Schema } from './schema.ts';
import { shareRepeated } from './share-repeated.ts';

const pattern = `^[a-z]{1,9}${'(x|y)?'.repeat(60)}$`;
const long: Schema = { type: 'string', pattern };
const described = (description: string): Schema => ({ description, ...long });
const object = (properties: { readonly [name: string]: Schema }): Schema => ({ type: 'object', properties });

test.each(['a/b', 'a~1', 'a%20', 'a b', '"'])('what is repeated in a field %j is named by what a reference can hold', (field) => {
  const { root, definitions } = shareRepeated(object({ [field]: described('A.'), z: described('B.') }), new Map(), new Set());
  const [name = ''] = definitions.keys();
  expect(name).toMatch(/^[\w-]+$/u);
  expect(root).toEqual(
    object({
      [field]: { description: 'A.', $ref: `#/definitions/${name}` },
      z: { description: 'B.', $ref: `#/definitions/${name}` },
    }),
  );
});

describe('what is repeated', () => {
  test('a form is written once, and each place keeps its description', () => {
    const { root, definitions } = shareRepeated(object({ a: described('A.'), b: described('B.'), c: long }), new Map(), new Set());
    expect(root).toEqual(
      object({
        a: { description: 'A.', $ref: '#/definitions/a' },
        b: { description: 'B.', $ref: '#/definitions/a' },
        c: { $ref: '#/definitions/a' },
      }),
    );
    expect([...definitions]).toEqual([['a', long]]);
  });

  test('with its description where that is the same, in named definitions too', () => {
    const { root, definitions } = shareRepeated(
      object({ a: described('A.') }),
      new Map([['B', object({ a: described('A.') })]]),
      new Set(['a']),
    );
    expect(root).toEqual(object({ a: { $ref: '#/definitions/a2' } }));
    expect(Object.fromEntries(definitions)).toEqual({ B: object({ a: { $ref: '#/definitions/a2' } }), a2: described('A.') });
  });

  test('is not looked for again inside a repeated one', () => {
    const outer = object({ inner: long });
    const { definitions } = shareRepeated(object({ x: outer, y: outer }), new Map(), new Set());
    expect([...definitions]).toEqual([['x', outer]]);
  });

  test('entries under a pattern are named after their map', () => {
    const map: Schema = { type: 'object', patternProperties: { '^[a-z]$': { type: 'string', pattern: '^[a-z][a-z0-9]*$' } } };
    const { root, definitions } = shareRepeated(object({ a: { ...map, minProperties: 1 }, b: map }), new Map(), new Set());
    const named = { type: 'object', patternProperties: { '^[a-z]$': { $ref: '#/definitions/a' } } };
    expect(root).toEqual(object({ a: { ...named, minProperties: 1 }, b: named }));
    expect([...definitions]).toEqual([['a', { type: 'string', pattern: '^[a-z][a-z0-9]*$' }]]);
  });

  test('what holds schemas is shared even where that is hardly shorter: each costs Helm as much as a reference', () => {
    const list: Schema = { type: 'array', items: { type: 'boolean' } };
    const times = (count: number) => object(Object.fromEntries(['a', 'b', 'c'].slice(0, count).map((name) => [name, list])));
    expect(shareRepeated(times(2), new Map(), new Set()).definitions.size).toBe(0);
    expect([...shareRepeated(times(3), new Map(), new Set()).definitions]).toEqual([['a', list]]);
  });

  test('but is left where a reference would hardly be shorter', () => {
    const root = object({ a: { type: 'boolean' }, b: { type: 'boolean' }, c: { $ref: '#/definitions/x' }, d: { $ref: '#/definitions/x' } });
    expect(shareRepeated(root, new Map(), new Set())).toEqual({ root, definitions: new Map() });
  });
});

/** The schema with references to the definitions replaced by what they stand for. */
function inlined(schema: Json, definitions: ReadonlyMap<string, Schema>): Json {
  if (Array.isArray(schema)) return schema.map((one: Json) => inlined(one, definitions));
  if (!isMap(schema)) return schema;
  const { $ref, ...others } = schema;
  const name = typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : '';
  const body = definitions.get(name);
  if (body !== undefined) return inlined({ ...body, ...others }, definitions);
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inlined(value, definitions)]));
}

const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<Schema>(long, described('A.'), described('B.'), { type: 'boolean' }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema')).map((properties) => object(properties)),
    fc
      .tuple(tie('schema'), fc.boolean())
      .map(([entry, isOfEntries]): Schema =>
        isOfEntries ? { type: 'object', additionalProperties: entry } : { type: 'array', items: entry },
      ),
    tie('schema').map((one): Schema => ({ anyOf: [one, { type: 'null' }] })),
  ),
}));

test('sharing changes nothing of what a schema says', () => {
  fc.assert(
    fc.property(schema, schema, (one, other) => {
      const root = object({ one, other });
      const shared = shareRepeated(root, new Map(), new Set());
      expect(inlined(shared.root, shared.definitions)).toEqual(root);
    }),
  );
});
