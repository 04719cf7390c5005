import type { ErrorObject } from 'ajv';
import { descriptionAt } from './description-at.ts';
import { nearest } from './nearest.ts';
import { below, placeOf } from './place-of.ts';
import { alternatives } from './telling-errors.ts';

/** How much of a value is shown. */
const SHOWN = 60;

type Writer = (error: ErrorObject, shown: string, description: string | undefined) => string;

const limits: { readonly [keyword: string]: Writer } = {
  minimum: ({ schema }, shown) => `${shown} is below the minimum of ${String(schema)}`,
  maximum: ({ schema }, shown) => `${shown} is above the maximum of ${String(schema)}`,
  exclusiveMinimum: ({ schema }, shown) => `must be greater than ${String(schema)}, but is ${shown}`,
  exclusiveMaximum: ({ schema }, shown) => `must be less than ${String(schema)}, but is ${shown}`,
  minLength: ({ schema }, shown) => (schema === 1 ? 'must not be empty' : `${shown} has fewer than ${String(schema)} characters`),
  maxLength: ({ schema }, shown) => `${shown} has more than ${String(schema)} characters`,
  minItems: ({ schema }, shown) => `${shown} has fewer than ${counted(schema, 'item', 'items')}`,
  maxItems: ({ schema }, shown) => `${shown} has more than ${counted(schema, 'item', 'items')}`,
  minProperties: ({ schema }, shown) => `${shown} has fewer than ${counted(schema, 'entry', 'entries')}`,
  maxProperties: ({ schema }, shown) => `${shown} has more than ${counted(schema, 'entry', 'entries')}`,
};

const rules: { readonly [keyword: string]: Writer } = {
  ...limits,
  type: ({ schema, data }, shown) =>
    `${data === null ? '' : `${shown} `}is ${typeOf(data)}; it must be ${listed(textsOf(schema).map((type) => names[type] ?? type))}`,
  enum: ({ schema, data }, shown) => {
    const choices = textsOf(schema);
    const meant = typeof data === 'string' ? nearest(data, choices) : undefined;
    return `${shown} is not one of ${choices.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  },
  const: ({ schema }, shown) => `${shown} must be ${JSON.stringify(schema)}`,
  pattern: ({ schema, data }, shown, description) => ofPattern(String(schema), data, shown, description),
  format: ({ schema }, shown) => `${shown} does not have the form ${String(schema)}`,
  uniqueItems: ({ params }) => `the items ${String(params['i'])} and ${String(params['j'])} are the same`,
  dependencies: ({ params }) => `${String(params['property'])} also requires ${String(params['deps'])}`,
  not: ({ schema }, shown) => ofNot(schema, shown),
  anyOf: (error, shown) => ofChoice(error, shown, 'at least one'),
  oneOf: (error, shown) => ofChoice(error, shown, 'exactly one'),
};

/** What the error says of the value at its place; `schema` is the whole one. */
export function sentenceOf(error: ErrorObject, values: unknown, schema: object): string {
  const place = placeOf(error.instancePath, values);
  if (error.keyword === 'required')
    return `${below(place, String(error.params['missingProperty']))}: must be set (null removes its default)`;
  if (error.keyword === 'additionalProperties') return unknownKey(error, place);
  if (error.keyword === 'false schema') return refusedKey(error, values);
  const { propertyName } = error;
  const shown = clipped(propertyName ?? error.data);
  const description = propertyName === undefined ? descriptionAt(schema, error.instancePath) : undefined;
  const said = rules[error.keyword]?.(propertyName === undefined ? error : { ...error, data: propertyName }, shown, description);
  return `${place === '' ? 'the values' : place}: ${propertyName === undefined ? '' : 'the key '}${said ?? `${shown} ${error.message ?? 'is refused'}`}`;
}

function unknownKey({ params, parentSchema }: ErrorObject, place: string): string {
  const key = String(params['additionalProperty']);
  const [pattern] = entriesOf(parentSchema?.['patternProperties']).flatMap(([one, of]) => (of === false ? [] : [one]));
  if (pattern !== undefined) return `${place}: the key ${ofPattern(pattern, key, clipped(key), undefined)}`;
  const known = entriesOf(parentSchema?.['properties']).map(([name]) => name);
  const meant = nearest(key, known);
  return `${below(place, key)}: unknown key${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

/** A key that a pattern refuses: one of the chart's own, or one that holds what no key may. */
function refusedKey({ instancePath, schemaPath }: ErrorObject, values: unknown): string {
  const steps = instancePath.split('/');
  const place = placeOf(steps.slice(0, -1).join('/'), values);
  const key = plain(steps.at(-1) ?? '');
  const pattern = plain(decodeURIComponent(/\/patternProperties\/([^/]*)\/false schema$/u.exec(schemaPath)?.[1] ?? ''));
  if (/^\^\([^]*\)\$$/u.test(pattern)) return `${place}: the key ${clipped(key)} is reserved by the chart`;
  const first = Array.from(key).find((one) => new RegExp(pattern, 'u').test(one));
  return `${place}: the key ${clipped(key)} ${first === undefined ? 'is not allowed' : holds(first)}`;
}

/** A step of a JSON pointer, RFC 6901. */
function plain(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** A pattern that only forbids characters is told by the first of them, another by the value's description, which names its form. */
function ofPattern(pattern: string, data: unknown, shown: string, description: string | undefined): string {
  const forbidden = /^\^(\[\^[^]+\])[*+]\$$/u.exec(pattern)?.[1];
  const allowed = forbidden === undefined ? undefined : new RegExp(`^${forbidden}$`, 'u');
  const first = typeof data === 'string' ? Array.from(data).find((one) => allowed?.test(one) === false) : undefined;
  if (first === undefined)
    return description === undefined ? `${shown} does not match ${clip(pattern)}` : `${shown} does not have the right form. ${description}`;
  return `${shown} ${holds(first)}`;
}

function holds(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `holds ${character === '\n' ? 'a line break' : `the character U+${code}`}, which is not allowed here`;
}

function ofNot(schema: unknown, shown: string): string {
  if (typeof schema === 'object' && schema !== null && 'pattern' in schema)
    return `${shown} matches ${String(schema.pattern)}, which is not allowed`;
  if (typeof schema === 'object' && schema !== null && 'required' in schema)
    return `set at most one of ${textsOf(schema.required).join(', ')}`;
  if (typeof schema === 'object' && schema !== null && 'enum' in schema) return `${shown} is reserved by the chart`;
  return `${shown} is not allowed`;
}

/** A choice between fields, between types, or of another kind. */
function ofChoice(error: ErrorObject, shown: string, howMany: string): string {
  const all = alternatives(error);
  const fields = all.flatMap((one) => ('required' in one ? [textsOf(one.required).join(' with ')] : []));
  const orNone = all.some((one) => 'not' in one);
  if (fields.length > 0) return `set ${orNone ? 'at most one' : howMany} of ${fields.join(', ')}`;
  const types = all.flatMap((one) => ('type' in one ? textsOf(one.type) : []));
  return types.length === all.length
    ? `${shown} must be ${listed(types.map((type) => names[type] ?? type))}`
    : `${shown} has none of the allowed forms`;
}

const names: { readonly [type: string]: string } = {
  object: 'a map',
  array: 'a list',
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function typeOf(data: unknown): string {
  if (data === null) return 'null';
  if (Array.isArray(data)) return 'a list';
  return typeof data === 'boolean' ? 'a boolean' : (names[typeof data] ?? typeof data);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one : JSON.stringify(one))) : [String(value)];
}

function listed(all: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(all);
}

function counted(count: unknown, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

function clipped(value: unknown): string {
  return clip(JSON.stringify(value) ?? 'nothing');
}

function clip(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
