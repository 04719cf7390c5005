import { isMap, items, type Json } from '../objects.ts';
import { places, referred, resolve, typesOf, type Place } from './walk.ts';

/** Keywords of which one must say what a value may be. */
const sayWhat = ['$ref', 'anyOf', 'oneOf', 'allOf', 'enum', 'const', 'type'];

/** Keywords that only add conditions to what is said elsewhere: "one of these must be set". */
const conditions = new Set(['allOf', 'anyOf', 'not', 'oneOf', 'patternProperties', 'properties', 'required', 'type']);

/** What stands in `allOf`, `anyOf` or `oneOf` of a schema: references as what they refer to. */
function combined(root: Json, schema: Json): readonly Json[] {
  return ['allOf', 'anyOf', 'oneOf']
    .flatMap((keyword) => items(schema[keyword]))
    .filter(isMap)
    .map((one) => resolve(root, one));
}

/** The schemas that only add conditions to a typed one: those combined with it, and those combined with such. */
function conditionsOf(root: Json, all: readonly Place[]): ReadonlySet<Json> {
  const found = new Set<Json>();
  const add = (schema: Json): void => {
    for (const one of combined(root, schema)) {
      if (found.has(one) || !Object.keys(one).every((key) => conditions.has(key))) continue;
      found.add(one);
      add(one);
    }
  };
  for (const { schema } of all) if (typesOf(schema).length > 0) add(schema);
  return found;
}

/** Whether a property is described where it stands or, where it only refers to a definition, there. */
function isDescribed(root: Json, schema: Json): boolean {
  if (typeof schema['description'] === 'string' && schema['description'] !== '') return true;
  const target = referred(root, schema);
  return target !== undefined && isDescribed(root, target);
}

/** The types of JSON, whole numbers aside. */
const everyType = ['array', 'boolean', 'null', 'number', 'object', 'string'];

function isAnything(schema: Json): boolean {
  const types = typesOf(schema);
  return everyType.every((type) => types.includes(type));
}

/** Whether an object may have fields of any name that hold anything. */
function isOpen(root: Json, schema: Json): boolean {
  const { additionalProperties } = schema;
  const isObject = typesOf(schema).includes('object') || isMap(schema['properties']);
  if (!isObject || additionalProperties === false) return false;
  return !isMap(additionalProperties) || isAnything(resolve(root, additionalProperties));
}

/** Whether what a place leaves open shows elsewhere: where a definition is referred to, or at the object whose fields hold anything. */
function showsElsewhere(root: Json, { pointer, schema }: Place): boolean {
  if (/^\/definitions\/[^/]+$/u.test(pointer)) return true;
  return pointer.endsWith('/additionalProperties') && isAnything(resolve(root, schema));
}

function isUntyped({ pointer, schema }: Place): boolean {
  return pointer !== '' && !sayWhat.some((keyword) => keyword in schema);
}

/** Where a schema leaves an object open, a value without a type or a property without a description, as pointers. */
export function gaps(schema: Json): {
  readonly open: readonly string[];
  readonly untyped: readonly string[];
  readonly undescribed: readonly string[];
} {
  const all = [...places(schema)];
  const onlyConditions = conditionsOf(schema, all);
  const isCondition = ({ pointer, schema: part }: Place): boolean =>
    /\/allOf\/\d+$/u.test(pointer) && onlyConditions.has(resolve(schema, part));
  const values = all.filter((place) => !onlyConditions.has(place.schema));
  return {
    open: values
      .filter((place) => !showsElsewhere(schema, place) && !isCondition(place) && isOpen(schema, resolve(schema, place.schema)))
      .map(({ pointer }) => pointer),
    untyped: values.filter(isUntyped).map(({ pointer }) => pointer),
    undescribed: values.filter((place) => place.isProperty && !isDescribed(schema, place.schema)).map(({ pointer }) => pointer),
  };
}
