import type { KubernetesTypes } from './kubernetes-types.ts';
import { Value, type AnyValue, type Fields, type In, type InOf, type Out, type OutOf } from './builder.ts';
import { problemOfPattern } from '../expression/problem-of-pattern.ts';
import { formats, type Format, type FormatSpec } from './formats.ts';
import type { ArraySpec, IntegerSpec, MapSpec, NumberSpec, ObjectSpec, Presence, StringSpec } from './spec.ts';

type Limits<S, K extends keyof S> = Pick<S, K>;
type Dict<T> = Readonly<Record<string, T | null>>;

const required = { presence: 'required' } as const;

function object<const F extends Fields>(
  fields: F,
  rules: Limits<ObjectSpec, 'oneOf' | 'needs' | 'alike' | 'alsoAllowed' | 'open'> = {},
): Value<OutOf<F>, InOf<F>, 'required', { readonly fields: F }> {
  const specs = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.spec]));
  return new Value({ type: 'object', ...required, fields: specs, ...rules });
}

/**
 * The section of a subchart's values, under the subchart's alias or name. Templates may read all of it, but only where the
 * subchart is enabled: else Helm fills in nothing but `own`. Its `global` is left out: Helm lays this chart's over it.
 * @param own fields that this chart declares beside the subchart's, such as the switch that its condition names; one of the
 *   subchart's own fields has another default here
 */
function subchart<const O extends Fields, const F extends Fields>(
  own: O,
  declaration: Value<unknown, never, Presence, { readonly fields: F }>,
): Value<
  OutOf<O & Omit<F, 'global' | keyof O>>,
  InOf<O & Omit<F, 'global' | keyof O>>,
  'required',
  { readonly fields: O & Omit<F, 'global' | keyof O> }
> {
  const { spec } = declaration;
  if (spec.type !== 'object') throw new TypeError(`a subchart's values are an object, not a ${spec.type}`);
  const specs = Object.fromEntries(Object.entries(own).map(([name, field]) => [name, field.spec]));
  const { global: _global, ...fields } = spec.fields;
  return new Value({ type: 'object', ...required, fields: { ...specs, ...fields, ...specs }, subchart: Object.keys(own) });
}

function map<const E extends AnyValue>(
  entry: E,
  keys: Limits<MapSpec, 'keyPattern' | 'keyForm' | 'reserved'> = {},
): Value<Dict<Out<E>>, Dict<In<E>>, 'required', { readonly entry: E }> {
  if (keys.keyPattern !== undefined) checkPattern(keys.keyPattern);
  return new Value({ type: 'map', ...required, entry: entry.spec, ...keys });
}

function array<const E extends AnyValue>(
  item: E,
  limits: Limits<ArraySpec, 'minItems' | 'maxItems' | 'unique'> = {},
): Value<readonly Out<E>[], readonly In<E>[], 'required', { readonly item: E }> {
  return new Value({ type: 'array', ...required, item: item.spec, ...limits });
}

function string(
  limits: Limits<StringSpec, 'pattern' | 'form' | 'minLength' | 'maxLength' | 'multiline' | 'plain'> = {},
): Value<string, string> {
  if (limits.pattern !== undefined) checkPattern(limits.pattern);
  return new Value({ type: 'string', ...required, ...limits });
}

/** Helm's RE2 reads the patterns of the schema, ajv and the evaluator read them as ECMAScript. */
function checkPattern(pattern: string): void {
  const problem = problemOfPattern(pattern);
  if (problem !== undefined) throw new TypeError(`the pattern ${pattern} cannot stand in a schema: ${problem}`);
}

/** Text, a number or a boolean: for a setting that a file holds as text. `kindIs` tells which it is. */
function scalar(): Value<string | number | boolean, string | number | boolean> {
  return new Value({ type: 'string', ...required, orScalar: true });
}

function choice<const T extends string>(...choices: readonly [T, ...T[]]): Value<T, T> {
  const twice = choices.find((one, index) => choices.indexOf(one) !== index);
  if (twice !== undefined) throw new TypeError(`a choice names ${JSON.stringify(twice)} twice`);
  const plain = choices.every((one) => /^[A-Za-z][\w./+-]*$/u.test(one) && !/^(?:y|n|yes|no|on|off|true|false|null)$/iu.test(one));
  return new Value({ type: 'string', ...required, choices, ...(plain ? { plain: 'alone' } : {}) });
}

function integer(limits: Limits<IntegerSpec, 'min' | 'max'> = {}): Value<number, number> {
  return new Value({ type: 'integer', ...required, ...limits });
}

function number(limits: Limits<NumberSpec, 'min' | 'max'> = {}): Value<number, number> {
  return new Value({ type: 'number', ...required, ...limits });
}

function boolean(): Value<boolean, boolean> {
  return new Value({ type: 'boolean', ...required });
}

/** A string of one of the forms of formats.ts; `orEmpty` also allows "", for "not set". */
function format(name: Format, { orEmpty = false }: { readonly orEmpty?: boolean } = {}): Value<string, string> {
  const form: FormatSpec = formats[name];
  return new Value({
    type: 'string',
    ...required,
    ...form,
    pattern: orEmpty ? `^$|${form.pattern}` : form.pattern,
    minLength: orEmpty ? 0 : 1,
    definition: orEmpty ? `${name}OrEmpty` : name,
  });
}

function kubernetes<K extends keyof KubernetesTypes>(kind: K): Value<KubernetesTypes[K], KubernetesTypes[K]> {
  return new Value({ type: 'kubernetes', ...required, kind, list: false });
}

function kubernetesList<K extends keyof KubernetesTypes>(kind: K): Value<readonly KubernetesTypes[K][], readonly KubernetesTypes[K][]> {
  return new Value({ type: 'kubernetes', ...required, kind, list: true });
}

/** A list of references to objects, each of which may also be the bare name of the object. */
function kubernetesListOrNames<K extends keyof KubernetesTypes>(
  kind: K,
  names: Value<string, string>,
): Value<readonly (KubernetesTypes[K] | string)[], readonly (KubernetesTypes[K] | string)[]> {
  const { spec } = names;
  if (spec.type !== 'string') throw new TypeError(`a name is a string, not a ${spec.type}`);
  return new Value({ type: 'kubernetes', ...required, kind, list: true, orText: spec });
}

function anyObject(): Value<object, object> {
  return new Value({ type: 'any', ...required, list: false });
}

/** A declaration made elsewhere, possibly one that contains this place (nested routes); the other must be `named`. */
function lazy<V extends AnyValue>(of: () => V): V {
  return new Value({ type: 'lazy', ...required, of: () => of().spec }) as unknown as V;
}

/** The builders of values. */
export const v = {
  object,
  subchart,
  map,
  array,
  string,
  scalar,
  choice,
  integer,
  number,
  boolean,
  format,
  kubernetes,
  kubernetesList,
  kubernetesListOrNames,
  anyObject,
  lazy,
  /** A number of percent, 0 to 100. */
  percentage: () => number({ min: 0, max: 100 }).unit('percent'),
  /** A TCP or UDP port. */
  port: () => integer({ min: 1, max: 65535 }),
  /** A Prometheus duration above zero, such as 1h30m. */
  duration: () => format('duration'),
  /** A Kubernetes quantity, such as 500m or 50Gi. */
  quantity: () => format('quantity'),
  /** A host name. */
  host: () => format('host'),
  /** An http or https address. */
  url: () => format('url'),
};
