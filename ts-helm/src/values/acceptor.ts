import type { Json } from '../ast/facts.ts';
import { isList, isMap, type JsonMap } from '../ast/json.ts';

/** Whether the value satisfies the schema. */
type Check = (schema: Json | undefined, value: Json) => boolean;

/** Whether the value satisfies the keyword, set to `limit` in `schema`; keywords pass over values of types they do not speak of. */
type Keyword = (limit: Json, value: Json, check: Check, schema: JsonMap) => boolean;

/** A keyword that this check does not know. */
class NotUnderstood extends Error {}

/**
 * A quick check of values against a schema of draft 7: true only where the schema accepts them, false where it refuses them
 * or has a keyword that this check does not know. Nothing is compiled, so that it takes milliseconds where ajv takes most of a
 * second; what is refused, ajv then explains.
 */
export function acceptorOf(schema: object): (values: Json) => boolean {
  const root: Json = JSON.parse(JSON.stringify(schema));
  const definitions = isMap(root) && isMap(root['definitions'] ?? null) ? root['definitions'] : {};
  return (values) => {
    try {
      return checkOf(definitions)(root, values);
    } catch (error) {
      if (error instanceof NotUnderstood) return false;
      throw error;
    }
  };
}

function checkOf(definitions: Json | undefined): Check {
  const check: Check = (schema, value) => {
    if (typeof schema === 'boolean') return schema;
    if (!isMap(schema)) throw new NotUnderstood();
    for (const [name, limit] of Object.entries(schema)) {
      if (annotations.has(name)) continue;
      const holds = name === '$ref' ? check(referred(limit, definitions), value) : keywordOf(name)(limit, value, check, schema);
      if (!holds) return false;
    }
    return true;
  };
  return check;
}

const annotations = new Set(['$schema', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'definitions']);

function referred(reference: Json, definitions: Json | undefined): Json | undefined {
  if (typeof reference !== 'string' || !reference.startsWith(REFERENCE) || !isMap(definitions)) return undefined;
  const name = reference.slice(REFERENCE.length);
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

/** How emit refers to a definition; nothing in such a name is escaped. */
const REFERENCE = '#/definitions/';

function keywordOf(name: string): Keyword {
  const keyword = Object.hasOwn(keywords, name) ? keywords[name] : undefined;
  if (keyword === undefined) throw new NotUnderstood();
  return keyword;
}

const keywords: { readonly [name: string]: Keyword } = {
  type: (limit, value) => listOf(limit).some((type) => isOfType(value, type)),
  enum: (limit, value) => listOf(limit).some((one) => isSame(one, value)),
  const: (limit, value) => isSame(limit, value),
  minimum: (limit, value) => typeof value !== 'number' || value >= numberOf(limit),
  maximum: (limit, value) => typeof value !== 'number' || value <= numberOf(limit),
  exclusiveMinimum: (limit, value) => typeof value !== 'number' || value > numberOf(limit),
  exclusiveMaximum: (limit, value) => typeof value !== 'number' || value < numberOf(limit),
  minLength: (limit, value) => typeof value !== 'string' || lengthOf(value) >= numberOf(limit),
  maxLength: (limit, value) => typeof value !== 'string' || lengthOf(value) <= numberOf(limit),
  pattern: (limit, value) => typeof value !== 'string' || expressionOf(limit).test(value),
  minItems: (limit, value) => !isList(value) || value.length >= numberOf(limit),
  maxItems: (limit, value) => !isList(value) || value.length <= numberOf(limit),
  uniqueItems: (limit, value) => limit !== true || !isList(value) || new Set(value.map(canonical)).size === value.length,
  items: (limit, value, check) => !isList(value) || value.every((item) => check(limit, item)),
  minProperties: (limit, value) => !isMap(value) || Object.keys(value).length >= numberOf(limit),
  maxProperties: (limit, value) => !isMap(value) || Object.keys(value).length <= numberOf(limit),
  required: (limit, value) => !isMap(value) || stringsOf(limit).every((key) => Object.hasOwn(value, key)),
  properties: (limit, value, check) => !isMap(value) || Object.entries(value).every(([key, item]) => holdsAt(limit, key, item, check)),
  patternProperties: (limit, value, check) =>
    !isMap(value) || Object.entries(value).every(([key, item]) => matching(limit, key).every((schema) => check(schema, item))),
  additionalProperties: (limit, value, check, { properties, patternProperties }) =>
    !isMap(value) ||
    Object.entries(value).every(
      ([key, item]) => isNamed(properties, key) || matching(patternProperties, key).length > 0 || check(limit, item),
    ),
  propertyNames: (limit, value, check) => !isMap(value) || Object.keys(value).every((key) => check(limit, key)),
  dependencies: (limit, value, check) => !isMap(value) || Object.keys(value).every((key) => dependenciesHold(limit, key, value, check)),
  allOf: (limit, value, check) => listOf(limit).every((one) => check(one, value)),
  anyOf: (limit, value, check) => listOf(limit).some((one) => check(one, value)),
  oneOf: (limit, value, check) => listOf(limit).filter((one) => check(one, value)).length === 1,
  not: (limit, value, check) => !check(limit, value),
};

function isOfType(value: Json, type: Json): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return isMap(value);
  if (type === 'array') return isList(value);
  return type === 'null' ? value === null : typeof value === type;
}

function isSame(left: Json, right: Json): boolean {
  return left === right || (typeof left === 'object' && typeof right === 'object' && canonical(left) === canonical(right));
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_key, inner: Json) => {
    if (!isMap(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}

function holdsAt(properties: Json, key: string, item: Json, check: Check): boolean {
  return !isNamed(properties, key) || !isMap(properties) || check(properties[key], item);
}

function isNamed(properties: Json | undefined, key: string): boolean {
  return isMap(properties) && Object.hasOwn(properties, key);
}

/** The schemas of the patterns that a key matches. */
function matching(patterns: Json | undefined, key: string): readonly Json[] {
  const all = isMap(patterns) ? Object.entries(patterns) : [];
  return all.filter(([pattern]) => expressionOf(pattern).test(key)).map(([, schema]) => schema);
}

/** What must stand beside a key: other keys, or all that a schema asks. */
function dependenciesHold(dependencies: Json, key: string, map: JsonMap, check: Check): boolean {
  const needed = isMap(dependencies) && Object.hasOwn(dependencies, key) ? dependencies[key] : true;
  return isList(needed) ? stringsOf(needed).every((one) => Object.hasOwn(map, one)) : check(needed, map);
}

/** Characters, not halves of them. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

const expressions = new Map<string, RegExp>();

function expressionOf(limit: Json): RegExp {
  const [pattern = ''] = stringsOf(limit);
  const known = expressions.get(pattern);
  if (known !== undefined) return known;
  const expression = new RegExp(pattern, 'u');
  expressions.set(pattern, expression);
  return expression;
}

function listOf(limit: Json): readonly Json[] {
  return isList(limit) ? limit : [limit];
}

function stringsOf(limit: Json): readonly string[] {
  return listOf(limit).map((key) => {
    if (typeof key === 'string') return key;
    throw new NotUnderstood();
  });
}

function numberOf(limit: Json): number {
  if (typeof limit === 'number') return limit;
  throw new NotUnderstood();
}
