const maps = new Set(['properties', 'patternProperties', 'definitions', '$defs']);
const lists = new Set(['allOf', 'anyOf', 'prefixItems']);
const schemas = new Set(['additionalProperties', 'additionalItems', 'items', 'contains', 'propertyNames']);

/** What only the merged values can satisfy: keys that other files set, and choices that hang on them. */
const ofTheWhole = new Set(
  'required minProperties dependencies dependentRequired dependentSchemas if then else unevaluatedProperties unevaluatedItems not'.split(
    ' ',
  ),
);

/**
 * The schema of one values file among several: whatever it says must fit, but it need not say everything. What only the merged
 * values can show is left to Helm, so no file is refused that Helm would accept.
 */
export function overlaySchema(schema: object): object;
export function overlaySchema(schema: unknown): unknown;
export function overlaySchema(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !ofTheWhole.has(key) || (key === 'not' && isOfTheValue(value)));
  return Object.fromEntries(kept.map(([key, value]: [string, unknown]) => part(key, value)));
}

function part(key: string, value: unknown): [string, unknown] {
  if (maps.has(key) && typeof value === 'object' && value !== null)
    return [key, Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [name, overlaySchema(one)]))];
  if (lists.has(key) && Array.isArray(value)) return [key, value.map((one: unknown) => overlaySchema(one))];
  // Of alternatives that differ in what they require, a part of the values may fit several.
  if (key === 'oneOf' && Array.isArray(value)) return ['anyOf', value.map((one: unknown) => overlaySchema(one))];
  if (schemas.has(key)) return [key, Array.isArray(value) ? value.map((one: unknown) => overlaySchema(one)) : overlaySchema(value)];
  return [key, value];
}

/** Whether a schema speaks of a single value, which no other file adds to. */
function isOfTheValue(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.keys(schema).every((key) =>
    ['enum', 'const', 'pattern', 'type', 'minimum', 'maximum', 'minLength', 'maxLength'].includes(key),
  );
}
