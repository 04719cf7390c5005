/** A schema as CustomResourceDefinitions write it. https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema */
export interface OpenApiSchema {
  readonly [keyword: string]: unknown;
}

/** Keywords that say what a manifest may hold; rules in CEL are left to the cluster. */
const KEPT: ReadonlySet<string> = new Set(
  'type enum pattern minimum maximum minLength maxLength minItems maxItems uniqueItems required minProperties maxProperties'.split(' '),
);

const isSchema = (value: unknown): value is OpenApiSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The schema with every object closed, unless it says that it keeps unknown fields.
 * @param open fields that are the cluster's to describe
 */
export function closed(schema: OpenApiSchema, open: readonly string[] = []): OpenApiSchema {
  if (schema['x-kubernetes-int-or-string'] === true) return { type: ['integer', 'string'] };
  const { type, properties, items, additionalProperties } = schema;
  const kept = Object.fromEntries(Object.entries(schema).filter(([keyword]) => KEPT.has(keyword)));
  return {
    ...kept,
    ...(schema['nullable'] === true && typeof type === 'string' ? { type: [type, 'null'] } : {}),
    ...(isSchema(items) ? { items: closed(items) } : {}),
    ...(isSchema(properties) ? { properties: fieldsOf(properties, open) } : {}),
    ...(isSchema(additionalProperties) ? { additionalProperties: closed(additionalProperties) } : {}),
    ...(isSchema(properties) && additionalProperties === undefined && !keepsUnknown(schema) ? { additionalProperties: false } : {}),
  };
}

function fieldsOf(properties: OpenApiSchema, open: readonly string[]): OpenApiSchema {
  const fields = Object.entries(properties).filter((field): field is [string, OpenApiSchema] => isSchema(field[1]));
  return Object.fromEntries(fields.map(([name, field]) => [name, open.includes(name) ? { type: 'object' } : closed(field)]));
}

function keepsUnknown(schema: OpenApiSchema): boolean {
  return schema['x-kubernetes-preserve-unknown-fields'] === true;
}
