import { isMap } from '../values/merged.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The schema without what it says of the names of keys, which TypeScript cannot: a map whose keys must match a pattern is a map,
 * and keys that are refused are not told.
 * @param root the whole schema, which references point into
 */
export function withoutKeyRules(schema: unknown, root: unknown = schema): unknown {
  if (Array.isArray(schema)) return schema.map((one: unknown) => withoutKeyRules(one, root));
  if (!isMap(schema)) return schema;
  const { patternProperties, allOf, ...others } = schema;
  const parts = listOf(allOf).filter((one) => !refusesKeysOnly(one, root));
  const rules: Fields = { ...others, ...(parts.length === 0 ? {} : { allOf: parts }), ...entries(patternProperties, schema) };
  return Object.fromEntries(Object.entries(rules).map(([key, value]) => [key, withoutKeyRules(value, root)]));
}

/** What entries may be: under any name where a single pattern allows names. */
function entries(patterns: unknown, { additionalProperties }: Fields): Fields {
  const allowing = isMap(patterns) ? Object.entries(patterns).filter(([, entry]) => entry !== false) : [];
  const [first] = allowing;
  if (first === undefined) return {};
  return allowing.length === 1 && additionalProperties === false
    ? { additionalProperties: first[1] }
    : { patternProperties: Object.fromEntries(allowing) };
}

function refusesKeysOnly(part: unknown, root: unknown): boolean {
  const reference = isMap(part) ? part['$ref'] : undefined;
  const name = typeof reference === 'string' ? reference.replace('#/definitions/', '') : undefined;
  const definitions = isMap(root) ? root['definitions'] : undefined;
  const referred = name !== undefined && isMap(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : part;
  if (!isMap(referred) || !isMap(referred['patternProperties'])) return false;
  const keywords = Object.keys(referred).filter((keyword) => keyword !== 'type');
  return keywords.length === 1 && Object.values(referred['patternProperties']).every((entry) => entry === false);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
