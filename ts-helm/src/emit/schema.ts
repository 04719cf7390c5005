import type { Json } from '../ast/facts.ts';
import { isMap } from '../ast/json.ts';

/** A JSON schema of draft 7 as data. https://json-schema.org/draft-07 */
export type Schema = { readonly [keyword: string]: Json };

/** A reference to a shared definition of the same schema. */
export function refTo(definition: string): Schema {
  return { $ref: `#/definitions/${definition}` };
}

/** The names of the definitions that a schema refers to. */
export function referencesIn(schema: Schema): readonly string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/gu)].map(([, name = '']) => name);
}

/** The schema with each definition that it refers to under another name. */
export function mapReferences(schema: Schema, rename: (name: string) => string): Schema {
  const prefix = '#/definitions/';
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === '$ref' && typeof value === 'string' ? `${prefix}${rename(value.slice(prefix.length))}` : value,
    ),
  );
}

/** The definition that refuses keys of maps alone. */
const MAP_KEYS = '#/definitions/mapKeys';

/** Keywords that say nothing of null. */
const SILENT: ReadonlySet<string> = new Set(
  'additionalProperties patternProperties properties required dependencies items minItems maxItems uniqueItems pattern minLength maxLength minimum maximum title'.split(
    ' ',
  ),
);

/** The schema with null allowed beside it: by its type where its other keywords let null pass. */
export function nullable(schema: Schema): Schema {
  const { type, enum: choices, ...others } = schema;
  const isSimple =
    typeof type === 'string' && Object.entries(others).every(([keyword, value]) => SILENT.has(keyword) || passesNull(keyword, value));
  if (!isSimple) return { anyOf: [schema, { type: 'null' }] };
  return { type: [type, 'null'], ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}), ...others };
}

/** What refuses strings or objects alone, and the choices between fields that the schema writer makes. */
function passesNull(keyword: string, value: Json): boolean {
  if (keyword === '$ref') return value === MAP_KEYS;
  if (keyword === 'not') return isMap(value) && (value['type'] === 'string' || value['type'] === 'object');
  if (!Array.isArray(value) || !value.every((one: Json) => isMap(one))) return false;
  const [first, ...others]: readonly Schema[] = value;
  if (keyword === 'allOf') return value.every((one) => Object.entries(one).every(([inner, schema]) => passesNull(inner, schema)));
  if (keyword === 'anyOf') return value.every((one) => Object.keys(one).join() === 'required');
  return keyword === 'oneOf' && Object.keys(first ?? {}).join() === 'required' && others.every((one) => refusesNull(one));
}

function refusesNull({ type, not }: Schema): boolean {
  return type === 'object' || (isMap(not) && 'anyOf' in not && passesNull('oneOf', not['anyOf'] ?? []));
}
