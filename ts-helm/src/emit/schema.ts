import type { Json } from '../ast/facts.ts';

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

/** The schema with null allowed beside it. */
export function nullable(schema: Schema): Schema {
  const { type, enum: choices, ...others } = schema;
  const isSimple = typeof type === 'string' && !['$ref', 'allOf', 'anyOf', 'oneOf', 'not'].some((keyword) => keyword in others);
  if (!isSimple) return { anyOf: [schema, { type: 'null' }] };
  return { type: [type, 'null'], ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}), ...others };
}
