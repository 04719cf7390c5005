import { expect, test } from 'vitest';
import type { Json } from '../../objects.ts';
import { compareValues } from './compare-values.ts';
import { partOf } from './form.ts';

const object = (properties: Json, rest: Json = {}): Json => ({ type: 'object', additionalProperties: false, properties, ...rest });
const text = { type: 'string' };
const map = (entry: unknown): Json => ({ type: 'object', propertyNames: text, additionalProperties: entry });
const renamed = { ...text, deprecated: true, description: 'Old. Deprecated since 1.2.0: set server.name instead.' };
const route = (entry: Json): Json => ({ definitions: { route: object({ routes: map({ $ref: '#/definitions/route' }), ...entry }) } });

/** Kind of change, schema before, schema after, and what is said. */
const cases: readonly (readonly [string, Json, Json, readonly string[]])[] = [
  ['nothing', object({ a: text }), object({ a: text }), []],
  ['words alone', object({ a: text }), object({ a: { ...text, description: 'New.', default: 'x' } }), []],
  ['a value goes', object({ a: text, b: text }), object({ b: text }), ['value removed: a is gone, and no version declared it deprecated']],
  [
    'a value with values below goes',
    object({ a: object({ b: text }) }),
    object({}),
    ['value removed: a is gone, and no version declared it deprecated'],
  ],
  [
    'a deprecated value goes',
    object({ a: renamed, server: object({ name: text }) }),
    object({ server: object({ name: text }) }),
    ['value removed: a is gone: set `server.name` instead, as the notes said since 1.2.0'],
  ],
  [
    'a value gets another name',
    object({ a: text, server: object({}) }),
    object({ a: renamed, server: object({ name: text }) }),
    ['value deprecated: a is now `server.name`; the old path works until the next version that may break'],
  ],
  ['a value comes', object({ server: object({}) }), object({ server: object({ port: text }) }), ['value added: server.port is new']],
  [
    'a value comes that must be set',
    object({}),
    object({ a: text }, { required: ['a'] }),
    ['value added: a is new', 'value narrowed: a must be set'],
  ],
  ['a value must be set that the chart sets', object({ set: text }), object({ set: text }, { required: ['set'] }), []],
  [
    'a value in entries must be set',
    object({ m: map(object({ set: text })) }),
    object({ m: map(object({ set: text }, { required: ['set'] })) }),
    ['value narrowed: m.<name>.set must be set'],
  ],
  [
    'another type',
    object({ a: text }),
    object({ a: { type: 'boolean' } }),
    ['value narrowed: a may no longer be string, but boolean', 'value widened: a may also be boolean'],
  ],
  [
    'one type of two',
    object({ a: { type: ['string', 'null'] } }),
    object({ a: text }),
    ['value narrowed: a may no longer be null, but string'],
  ],
  ['null beside a schema', object({ a: text }), object({ a: { anyOf: [text, { type: 'null' }] } }), ['value widened: a may also be null']],
  [
    'a number for an integer',
    object({ a: { type: 'integer' } }),
    object({ a: { type: 'number' } }),
    ['value widened: a may also be number'],
  ],
  [
    'an integer for a number',
    object({ a: { type: 'number' } }),
    object({ a: { type: 'integer' } }),
    ['value narrowed: a may no longer be number, but integer'],
  ],
  [
    'a choice goes, one comes',
    object({ a: { enum: ['x', 'y'] } }),
    object({ a: { enum: ['y', 'z'] } }),
    ['value narrowed: a may no longer be x', 'value widened: a may also be z'],
  ],
  ['choices at last', object({ a: text }), object({ a: { ...text, enum: ['x'] } }), ['value narrowed: a must be one of x']],
  ['choices no longer', object({ a: { ...text, enum: ['x'] } }), object({ a: text }), ['value widened: a need no longer be one of x']],
  ['a higher least', object({ a: { minimum: 1 } }), object({ a: { minimum: 2 } }), ['value narrowed: a is at least 2, was 1']],
  ['a lower least', object({ a: { minimum: 2 } }), object({ a: { minimum: 1 } }), ['value widened: a is at least 1, was 2']],
  [
    'a most at last',
    object({ a: text }),
    object({ a: { ...text, maxLength: 9 } }),
    ['value narrowed: a is at most 9 characters, was unlimited'],
  ],
  ['a most no longer', object({ a: { maxItems: 3 } }), object({ a: {} }), ['value widened: a has no upper limit any more, was 3 items']],
  [
    'another pattern',
    object({ a: { pattern: '^a' } }),
    object({ a: { pattern: '^b' } }),
    ['value narrowed: a must match ^b instead of ^a'],
  ],
  ['a pattern no longer', object({ a: { pattern: '^a' } }), object({ a: {} }), ['value widened: a need no longer match ^a']],
  [
    'a pattern of a shared definition',
    object({ a: { $ref: '#/definitions/d' } }, { definitions: { d: text } }),
    object({ a: { allOf: [{ $ref: '#/definitions/d' }] } }, { definitions: { d: { ...text, pattern: '^x' } } }),
    ['value narrowed: a must match ^x'],
  ],
  [
    'items of a list',
    object({ a: { type: 'array', items: text } }),
    object({ a: { type: 'array', items: { ...text, minLength: 1 } } }),
    ['value narrowed: a[] is at least 1 characters, was unlimited'],
  ],
  [
    'names of a map',
    object({ a: map(text) }),
    object({ a: { ...map(text), propertyNames: { pattern: '^x' } } }),
    ['value narrowed: a (its keys) must match ^x', 'value widened: a (its keys) may be of any type'],
  ],
  [
    'names of a map by pattern',
    object({ a: { ...object({}), patternProperties: { '^(own)$': false, '^x': text } } }),
    object({ a: { ...object({}), patternProperties: { '^(own|mine)$': false, '^xy': { ...text, minLength: 1 } } } }),
    [
      'value narrowed: a has a rule `no key matches ^(own|mine)$` over what it holds',
      'value widened: a has no rule `no key matches ^(own)$` any more',
      'value narrowed: a.<name> is at least 1 characters, was unlimited',
      'value narrowed: a (its keys) must match ^xy instead of ^x',
    ],
  ],
  [
    'entries of a map',
    object({ a: map(object({ b: text })) }),
    object({ a: map(object({ c: text })) }),
    ['value removed: a.<name>.b is gone, and no version declared it deprecated', 'value added: a.<name>.c is new'],
  ],
  [
    'a default in entries',
    object({ a: map(object({ b: { ...text, default: 'x' } })) }),
    object({ a: map(object({ b: { ...text, default: 'y' } })) }),
    ['default changed: a.<name>.b is "y" where nothing is set, was "x"'],
  ],
  ['a map is closed', object({ a: map(text) }), object({ a: object({}) }), ['value narrowed: a takes no keys but those that it names']],
  ['an object is opened', object({ a: object({}) }), object({ a: { type: 'object' } }), ['value widened: a takes any keys']],
  [
    'a rule over keys comes',
    object({}),
    object({}, { not: { required: ['a', 'b'] } }),
    ['value narrowed: the values as a whole has a rule `not` over what it holds'],
  ],
  [
    'a rule over keys goes',
    object({}, { dependencies: { a: ['b'] } }),
    object({}),
    ['value widened: the values as a whole has no rule `dependencies` any more'],
  ],
  [
    'a declaration that contains itself',
    object({ r: { $ref: '#/definitions/route' } }, route({ a: text })),
    object({ r: { $ref: '#/definitions/route' } }, route({ a: { ...text, minLength: 1 } })),
    ['value narrowed: r.a is at least 1 characters, was unlimited'],
  ],
];

test.each(cases)('%s', (_name, before, after, wanted) => {
  const [was, is] = [before, after].map((schema) => partOf({ schema, root: schema, of: 'chart' }));
  if (was === undefined || is === undefined) throw new Error('There are two schemas.');
  const said = compareValues(was, is, (path) => path === 'set').map(({ kind, subject, detail }) => `${kind}: ${subject} ${detail}`);
  expect(said.toSorted()).toEqual([...wanted].toSorted());
});
