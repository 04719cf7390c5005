import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import type { AnyValue } from '../values/builder.ts';
import type { ObjectSpec } from '../values/spec.ts';
import { v } from '../values/v.ts';
import { schemaOf } from './schema-of.ts';

function validator(values: AnyValue): (given: Json) => boolean {
  const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schemaOf(values.spec));
  return (given) => validate(given);
}

const limit = (value: number, doc: string) => v.percentage().default(value).doc(doc).inGeneral('The limit.');
const alert = (doc: string, threshold: number, share: string) =>
  v
    .object(
      {
        threshold: limit(threshold, share),
        for: v.duration().default('5m').doc('How long it holds.'),
        note: v.string().optional().doc('A note.'),
      },
      { alike: true },
    )
    .doc(doc);

describe('objects that are alike', () => {
  const values = v.object({
    memory: alert('Memory is short.', 80, 'Share of the memory in use.'),
    disk: alert('The disk is full.', 90, 'Share in use.'),
  });

  test('share one form, and tell in their descriptions what is special of each', () => {
    const { properties, definitions } = schemaOf(values.spec);
    expect(properties).toMatchObject({
      memory: {
        description: 'Memory is short. threshold (percent): Share of the memory in use. By default threshold 80, for 5m.',
        $ref: '#/definitions/memory',
      },
      disk: {
        description: 'The disk is full. threshold (percent): Share in use. By default threshold 90, for 5m.',
        $ref: '#/definitions/memory',
      },
    });
    expect(definitions).toMatchObject({
      memory: {
        required: ['threshold', 'for'],
        properties: {
          threshold: { description: 'The limit.', type: 'number', minimum: 0, maximum: 100 },
          for: { description: 'How long it holds.' },
        },
      },
    });
  });

  test('are as closed as others', () => {
    const validate = validator(values);
    const disk = { threshold: 90, for: '5m' };
    expect(validate({ memory: disk, disk })).toBe(true);
    expect(validate({ memory: disk, disk: { ...disk, treshold: 1 } })).toBe(false);
    expect(validate({ memory: disk, disk: { ...disk, threshold: 101 } })).toBe(false);
  });
});

type Counts = { readonly [name: string]: number };

const field = () => v.integer().optional();

describe('rules on fields that are set together', () => {
  const three = { a: field(), b: field(), c: field() };
  const pair = { fields: ['a', 'b'], only: true };
  const all = { ...pair, fields: ['a', 'b', 'c'] };

  test.each<{
    readonly what: string;
    readonly groups: NonNullable<ObjectSpec['oneOf']>;
    readonly accepted: readonly Counts[];
    readonly refused: readonly Counts[];
  }>([
    { what: 'one of two', groups: [pair], accepted: [{ a: 1 }, { b: 1 }], refused: [{}, { a: 1, b: 1 }] },
    { what: 'one of three', groups: [all], accepted: [{ a: 1 }, { c: 1 }], refused: [{}, { a: 1, c: 1 }, { a: 1, b: 1, c: 1 }] },
    {
      what: 'one of two or none',
      groups: [{ ...pair, orNone: true }],
      accepted: [{}, { a: 1 }, { b: 1, c: 1 }],
      refused: [{ a: 1, b: 1 }],
    },
    { what: 'one of three or none', groups: [{ ...all, orNone: true }], accepted: [{}, { b: 1 }], refused: [{ b: 1, c: 1 }] },
    { what: 'several', groups: [{ ...all, only: false }], accepted: [{ c: 1 }, { a: 1, b: 1 }], refused: [{}] },
    {
      what: 'two pairs',
      groups: [
        { ...pair, orNone: true },
        { fields: ['a', 'c'], only: true, orNone: true },
      ],
      accepted: [{}, { b: 1, c: 1 }],
      refused: [
        { a: 1, b: 1 },
        { a: 1, c: 1 },
      ],
    },
  ])('$what', ({ groups, accepted, refused }) => {
    const validate = validator(v.object({ entries: v.map(v.object(three, { oneOf: groups })) }));
    expect(validate({ entries: { gone: null } })).toBe(true);
    for (const one of accepted) expect(validate({ entries: { one } })).toBe(true);
    for (const one of refused) expect(validate({ entries: { one } })).toBe(false);
  });
});
