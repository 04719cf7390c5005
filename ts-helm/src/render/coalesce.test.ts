import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import { coalesce } from './coalesce.ts';

interface Case {
  readonly name: string;
  readonly defaults: Json;
  readonly overlays: readonly Json[];
  /** What `.Values` was in Helm 4.3.1 and, where `helm3` says nothing else, in Helm 3.22.0. */
  readonly merged: Json;
  readonly helm3?: Json;
}

const cases: readonly Case[] = [
  { name: 'no overlay', defaults: { a: 1 }, overlays: [], merged: { a: 1 } },
  { name: 'a scalar replaces', defaults: { a: 1, b: 2 }, overlays: [{ a: 3 }], merged: { a: 3, b: 2 } },
  {
    name: '0, false and "" replace',
    defaults: { a: 1, b: true, c: 'x' },
    overlays: [{ a: 0, b: false, c: '' }],
    merged: { a: 0, b: false, c: '' },
  },
  {
    name: 'maps merge',
    defaults: { a: { b: 1, c: { d: 2 } } },
    overlays: [{ a: { c: { e: 3 } } }],
    merged: { a: { b: 1, c: { d: 2, e: 3 } } },
  },
  { name: 'a list is replaced', defaults: { a: [1, { b: 2 }] }, overlays: [{ a: [{ c: 3 }] }], merged: { a: [{ c: 3 }] } },
  { name: 'an empty list replaces', defaults: { a: [1] }, overlays: [{ a: [] }], merged: { a: [] } },
  { name: 'an empty map keeps the defaults', defaults: { a: { b: 1 } }, overlays: [{ a: {} }], merged: { a: { b: 1 } } },
  {
    name: 'later files win',
    defaults: { a: 1 },
    overlays: [
      { a: 2, b: { x: 1, y: 1 } },
      { a: 3, b: { y: 2 } },
    ],
    merged: { a: 3, b: { x: 1, y: 2 } },
  },
  { name: 'lists of files are replaced', defaults: {}, overlays: [{ a: [1, 2] }, { a: [3] }], merged: { a: [3] } },
  { name: 'null takes a default away', defaults: { a: 1, b: 2 }, overlays: [{ a: null }], merged: { b: 2 } },
  { name: 'null takes a nested default away', defaults: { a: { b: 1, c: 2 } }, overlays: [{ a: { b: null } }], merged: { a: { c: 2 } } },
  { name: 'null takes a default map away', defaults: { a: { b: 1 }, c: 1 }, overlays: [{ a: null }], merged: { c: 1 } },
  {
    name: 'null takes a nested default map away',
    defaults: { m: { a: { b: 1 }, c: 1 } },
    overlays: [{ m: { a: null } }],
    merged: { m: { c: 1 } },
  },
  { name: 'null stays on a key that has no default', defaults: {}, overlays: [{ a: null }], merged: { a: null } },
  {
    name: 'null stays on a nested key that has no default',
    defaults: { m: { c: 1 } },
    overlays: [{ m: { a: null } }],
    merged: { m: { a: null, c: 1 } },
  },
  {
    name: 'null stays in a map that has no default',
    defaults: {},
    overlays: [{ m: { a: null, b: { c: null } } }],
    merged: { m: { a: null, b: { c: null } } },
  },
  {
    name: 'null stays on an entry that an earlier file added',
    defaults: { m: {} },
    overlays: [{ m: { a: { x: 1 } } }, { m: { a: null } }],
    merged: { m: { a: null } },
  },
  {
    name: 'null on an entry of an earlier file and the defaults',
    defaults: { m: { a: { x: 0 } } },
    overlays: [{ m: { a: { x: 1 } } }, { m: { a: null } }],
    merged: { m: {} },
  },
  {
    name: 'a later file sets again what an earlier one nulled',
    defaults: { m: { a: { x: 0, y: 0 } } },
    overlays: [{ m: { a: null } }, { m: { a: { x: 1 } } }],
    merged: { m: { a: { x: 1, y: 0 } } },
  },
  { name: 'a later scalar after null', defaults: { a: 1 }, overlays: [{ a: null }, { a: 2 }], merged: { a: 2 } },
  {
    name: 'null under a map that an earlier file nulled',
    defaults: { m: { a: { x: 0 } } },
    overlays: [{ m: null }, { m: { a: null } }],
    merged: { m: {} },
  },
  { name: 'a scalar over a default map', defaults: { a: { b: 1 } }, overlays: [{ a: 3 }], merged: { a: 3 } },
  { name: 'a nested scalar over a default map', defaults: { m: { a: { b: 1 } } }, overlays: [{ m: { a: 3 } }], merged: { m: { a: 3 } } },
  { name: 'a map over a default scalar', defaults: { a: 1 }, overlays: [{ a: { b: 1 } }], merged: { a: { b: 1 } } },
  {
    name: 'a nested map over a default scalar',
    defaults: { m: { a: 1 } },
    overlays: [{ m: { a: { b: 1 } } }],
    merged: { m: { a: { b: 1 } } },
  },
  { name: 'a map with null over a default scalar', defaults: { a: 1 }, overlays: [{ a: { b: null } }], merged: { a: { b: null } } },
  { name: 'a list over a default map', defaults: { a: { b: 1 } }, overlays: [{ a: [1] }], merged: { a: [1] } },
  { name: 'a map over a default list', defaults: { a: [1] }, overlays: [{ a: { b: 1 } }], merged: { a: { b: 1 } } },
  { name: 'null items of a list stay', defaults: { a: [1] }, overlays: [{ a: [null, { b: null }] }], merged: { a: [null, { b: null }] } },
  { name: 'a file with a map over a file with a scalar', defaults: {}, overlays: [{ a: 1 }, { a: { b: 1 } }], merged: { a: { b: 1 } } },
  {
    name: 'a file with a scalar over a file with a map',
    defaults: { a: { c: 1 } },
    overlays: [{ a: { b: 1 } }, { a: 1 }],
    merged: { a: 1 },
  },
  {
    name: 'a file with a map over a file with null',
    defaults: { a: { c: 1 } },
    overlays: [{ a: null }, { a: { b: 1 } }],
    merged: { a: { b: 1, c: 1 } },
  },
  {
    name: 'global is a key like any other',
    defaults: { global: { a: 1 } },
    overlays: [{ global: { b: 2, c: null } }],
    merged: { global: { a: 1, b: 2, c: null } },
  },
  { name: 'global that has no default', defaults: {}, overlays: [{ global: { a: { b: 1 } } }], merged: { global: { a: { b: 1 } } } },
  { name: 'global that is null', defaults: { global: { a: 1 } }, overlays: [{ global: null }], merged: {} },
  { name: 'an empty file', defaults: { a: 1 }, overlays: [null, {}], merged: { a: 1 } },
  {
    name: 'numeric-looking and odd keys',
    defaults: { '1': { a: 1 }, '': { b: 1 } },
    overlays: [{ '1': { a: null, b: 2 }, '': { c: 1 }, ['__proto__']: { x: 1 } }],
    merged: { '': { b: 1, c: 1 }, '1': { b: 2 }, ['__proto__']: { x: 1 } },
  },
  {
    name: 'a default map of nulls is emptied',
    defaults: { m: { n: { o: null } } },
    overlays: [],
    merged: { m: { n: {} } },
    helm3: { m: { n: { o: null } } },
  },
  {
    name: 'nulls of the defaults',
    defaults: { a: null, m: { b: null, c: 1 } },
    overlays: [],
    merged: { m: { c: 1 } },
    helm3: { a: null, m: { b: null, c: 1 } },
  },
  {
    name: 'nulls of the defaults under a map of the user',
    defaults: { m: { b: null, c: 1 } },
    overlays: [{ m: { d: 1 } }],
    merged: { m: { c: 1, d: 1 } },
    helm3: { m: { b: null, c: 1, d: 1 } },
  },
  {
    name: 'null on a default that is null',
    defaults: { a: null, m: { a: null } },
    overlays: [{ a: null, m: { a: null } }],
    merged: { m: { a: null } },
  },
  {
    name: 'a value on a default that is null',
    defaults: { a: null, m: { a: null } },
    overlays: [{ a: 1, m: { a: { b: null } } }],
    merged: { a: 1, m: { a: { b: null } } },
  },
];

test.each(cases)('$name', ({ defaults, overlays, merged }) => {
  expect(coalesce(defaults, ...overlays)).toStrictEqual(merged);
});

test('Helm 3 differs only where a default is null', () => {
  const differing = cases.filter(({ helm3 }) => helm3 !== undefined);
  expect(differing.map(({ defaults }) => JSON.stringify(defaults).includes('null'))).not.toContain(false);
});

test.each([1, 'a', [], true])('values that are %j are refused', (overlay) => {
  expect(() => coalesce({}, overlay)).toThrow(`values are a map, not ${JSON.stringify(overlay)}`);
});

const keys = fc.constantFrom('a', 'b', 'c');
const { values } = fc.letrec<{ values: Json; value: Json }>((tie) => ({
  values: fc.dictionary(keys, tie('value'), { noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3 }, fc.constantFrom<Json>(null, 0, 1, 'x', [1], {}), tie('values')),
}));

test('neither the defaults nor the overlays are changed', () => {
  fc.assert(
    fc.property(values, fc.array(values, { maxLength: 3 }), (defaults, overlays) => {
      const before = JSON.stringify([defaults, overlays]);
      coalesce(defaults, ...overlays);
      expect(JSON.stringify([defaults, overlays])).toBe(before);
    }),
  );
});

test('an overlay that repeats the defaults changes nothing but takes their nulls away', () => {
  fc.assert(
    fc.property(values, (defaults) => {
      expect(coalesce(coalesce(defaults), coalesce(defaults))).toStrictEqual(coalesce(defaults));
    }),
  );
});
