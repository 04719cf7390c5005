import type { Json } from '../ast/facts.ts';
import { isJsonMap } from '../values/json-map.ts';

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

/** Keywords that say nothing of null. */
const SILENT: ReadonlySet<string> = new Set(
  'additionalProperties propertyNames properties required dependencies items minItems maxItems uniqueItems pattern minLength maxLength minimum maximum'.split(
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

/** What refuses strings alone, and groups of which one field at least is required. */
function passesNull(keyword: string, value: Json): boolean {
  if (keyword === 'not') return isJsonMap(value) && value['type'] === 'string';
  return (
    keyword === 'anyOf' && Array.isArray(value) && value.every((one: Json) => isJsonMap(one) && Object.keys(one).join() === 'required')
  );
}
