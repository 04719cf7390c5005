import type { ErrorObject } from 'ajv';
import { descriptionAt } from './description-at.ts';
import { nearest } from './nearest.ts';
import { below, placeOf } from './place-of.ts';
import { alternatives } from './telling-errors.ts';

/** How much of a value is shown. */
const SHOWN = 60;

type Writer = (error: ErrorObject, shown: string, description: string | undefined) => string;

const limits: { readonly [keyword: string]: Writer } = {
  minimum: ({ schema }, shown) => `${shown} is too small, the least is ${String(schema)}`,
  maximum: ({ schema }, shown) => `${shown} is too large, the greatest is ${String(schema)}`,
  exclusiveMinimum: ({ schema }, shown) => `${shown} is too small, it must be above ${String(schema)}`,
  exclusiveMaximum: ({ schema }, shown) => `${shown} is too large, it must be below ${String(schema)}`,
  minLength: ({ schema }, shown) =>
    schema === 1 ? 'must not be empty' : `${shown} is too short, the least is ${String(schema)} characters`,
  maxLength: ({ schema }, shown) => `${shown} is too long, the most is ${String(schema)} characters`,
  minItems: ({ schema }, shown) => `${shown} has too few items, the least is ${String(schema)}`,
  maxItems: ({ schema }, shown) => `${shown} has too many items, the most is ${String(schema)}`,
  minProperties: ({ schema }, shown) => `${shown} has too few entries, the least is ${String(schema)}`,
  maxProperties: ({ schema }, shown) => `${shown} has too many entries, the most is ${String(schema)}`,
};

const rules: { readonly [keyword: string]: Writer } = {
  ...limits,
  type: ({ schema, data }, shown) =>
    `${data === null ? '' : `${shown} `}is ${typeOf(data)}, it must be ${listed(textsOf(schema).map((type) => names[type] ?? type))}`,
  enum: ({ schema, data }, shown) => {
    const choices = textsOf(schema);
    const meant = typeof data === 'string' ? nearest(data, choices) : undefined;
    return `${shown} is not one of ${choices.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  },
  const: ({ schema }, shown) => `${shown} must be ${JSON.stringify(schema)}`,
  pattern: ({ schema, data }, shown, description) => ofPattern(String(schema), data, shown, description),
  format: ({ schema }, shown) => `${shown} does not have the form ${String(schema)}`,
  uniqueItems: ({ params }) => `the items ${String(params['i'])} and ${String(params['j'])} are the same`,
  dependencies: ({ params }) => `${String(params['property'])} needs ${String(params['deps'])} beside it`,
  not: ({ schema }, shown) => ofNot(schema, shown),
  anyOf: (error, shown) => ofChoice(error, shown, 'at least one'),
  oneOf: (error, shown) => ofChoice(error, shown, 'exactly one'),
};

/** What the error says of the value at its place; `schema` is the whole one. */
export function sentenceOf(error: ErrorObject, values: unknown, schema: object): string {
  const place = placeOf(error.instancePath, values);
  if (error.keyword === 'required')
    return `${below(place, String(error.params['missingProperty']))}: must be set; null takes its default away`;
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
  if (/^\^\([^]*\)\$$/u.test(pattern)) return `${place}: the key ${clipped(key)} is the chart's own`;
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
  if (typeof schema === 'object' && schema !== null && 'enum' in schema) return `${shown} is the chart's own`;
  return `${shown} is not allowed`;
}

/** A choice between fields, between types, or of another kind. */
function ofChoice(error: ErrorObject, shown: string, howMany: string): string {
  const all = alternatives(error);
  const fields = all.flatMap((one) => ('required' in one ? [textsOf(one.required).join(' with ')] : []));
  if (fields.length > 0) return `set ${howMany} of ${fields.join(', ')}`;
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
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}

function clipped(value: unknown): string {
  return clip(JSON.stringify(value) ?? 'nothing');
}

function clip(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
