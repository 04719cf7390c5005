import * as fc from 'fast-check';
import type { Json } from '../../src/ast/facts.ts';
import { isList, isMap } from '../../src/ast/json.ts';
import { formats, type Format, type FormatSpec } from '../../src/values/formats.ts';
import { type ObjectSpec, type Spec, type StringSpec } from '../../src/values/spec.ts';
import { arbitraryWhole } from '../arbitrary-values.ts';

const required = { presence: 'required' } as const;

/** Names that are words of Go templates, of JavaScript or of this library, and names that need quotes. */
const names = [
  'a',
  'b',
  'name',
  'replicas',
  'default',
  'if',
  'end',
  'range',
  'kind',
  'then',
  'toJSON',
  'get',
  'length',
  'my-key',
  'x.y',
  'with space',
  'Ω',
];

const choices = [
  ['a', 'b'],
  ['yes', 'no'],
  ['on', 'off', ''],
  ['0', '1'],
  ['ClusterIP', 'NodePort'],
  ['null', '~'],
] as const;

const formatNames = Object.keys(formats).filter((name): name is Format => name in formats);

function ofFormat(name: Format): StringSpec {
  const form: FormatSpec = formats[name];
  return { type: 'string', ...required, minLength: 1, ...form };
}

const strings: fc.Arbitrary<StringSpec> = fc.oneof(
  fc.constant<StringSpec>({ type: 'string', ...required }),
  fc.constant<StringSpec>({ type: 'string', ...required, minLength: 1 }),
  fc.constant<StringSpec>({ type: 'string', ...required, maxLength: 12 }),
  fc.constant<StringSpec>({ type: 'string', ...required, multiline: true }),
  fc.constantFrom(...choices).map((some): StringSpec => ({ type: 'string', ...required, choices: some })),
  fc.constantFrom(...formatNames).map((name) => ofFormat(name)),
  fc.constantFrom<Format>('quantity', 'size', 'duration').map((name) => ofFormat(name)),
);

const bounds = fc.constantFrom<{ min?: number; max?: number }>(
  {},
  { min: 0 },
  { min: 1 },
  { min: 0, max: 100 },
  { min: -5, max: 5 },
  { max: 999_999 },
  { min: 1, max: 2_000_000 },
);

const leaves: fc.Arbitrary<Spec> = fc.oneof(
  { weight: 4, arbitrary: strings },
  { weight: 2, arbitrary: bounds.map((limits): Spec => ({ type: 'integer', ...required, ...limits })) },
  { weight: 1, arbitrary: bounds.map((limits): Spec => ({ type: 'number', ...required, ...limits })) },
  { weight: 2, arbitrary: fc.constant<Spec>({ type: 'boolean', ...required }) },
);

const passedOn = fc.constantFrom<Spec>(
  { type: 'any', ...required, list: false },
  { type: 'any', ...required, list: true },
  { type: 'kubernetes', ...required, kind: 'ResourceRequirements', list: false },
  { type: 'kubernetes', ...required, kind: 'Toleration', list: true },
);

/** Any declaration, `depth` levels of maps, lists and objects deep. */
function declarations(depth: number): fc.Arbitrary<Spec> {
  if (depth <= 0) return leaves;
  const below = declarations(depth - 1);
  const maps = below.map((entry): Spec => ({ type: 'map', ...required, entry }));
  const ordered = objects(depth - 1).map((entry): Spec => ({ type: 'map', ...required, entry: withOrder(entry) }));
  const lists = below.map((item): Spec => ({ type: 'array', ...required, item }));
  return fc.oneof(
    { weight: 4, arbitrary: leaves },
    { weight: 2, arbitrary: objects(depth - 1) },
    { weight: 2, arbitrary: maps },
    { weight: 1, arbitrary: ordered },
    { weight: 2, arbitrary: lists },
    { weight: 1, arbitrary: passedOn },
  );
}

function withOrder(entry: ObjectSpec): ObjectSpec {
  return { ...entry, fields: { ...entry.fields, order: { type: 'integer', presence: 'default', default: 0 } } };
}

function objects(depth: number): fc.Arbitrary<ObjectSpec> {
  const field = declarations(depth).chain((spec) => withPresence(spec));
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), field), { minLength: 1, maxLength: 4, selector: ([name]) => name })
    .map((fields): ObjectSpec => ({ type: 'object', ...required, fields: Object.fromEntries(fields) }));
}

/** The declaration as one that must be set, may be left out, or has one of the values it allows as its default. */
function withPresence(spec: Spec): fc.Arbitrary<Spec> {
  const optional = fc.constant<Spec>({ ...spec, presence: 'optional' });
  const mandatory = fc.constant<Spec>({ ...spec, presence: 'required' });
  if (spec.type === 'object') return fc.oneof({ weight: 3, arbitrary: mandatory }, { weight: 1, arbitrary: optional });
  const value = arbitraryWhole(spec, { depth: 2 }).map((one): Spec => ({ ...spec, presence: 'default', default: withoutNulls(one) }));
  return fc.oneof({ weight: 6, arbitrary: value }, { weight: 2, arbitrary: optional }, { weight: 1, arbitrary: mandatory });
}

/** Declarations of a chart's values: objects of a few fields of every type, nested, with and without defaults. */
export function arbitraryDeclaration(): fc.Arbitrary<ObjectSpec> {
  return objects(3);
}

/** A default without null entries of maps: Helm 3 keeps those, Helm 4 leaves them out. */
function withoutNulls(value: Json): Json {
  if (isList(value)) return value.map((item) => withoutNulls(item));
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}
