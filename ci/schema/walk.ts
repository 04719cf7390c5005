import { at, isMap, items, text, type Json } from '../objects.ts';

/** A place of a schema: what stands there, and how a reader of the schema finds it. */
export interface Place {
  /** Such as `/properties/alertmanager/properties/replicas` or `/definitions/route/…`. */
  readonly pointer: string;
  readonly schema: Json;
  /** Whether it is a value that a user sees under a name of its own (a property), not a part of one. */
  readonly isProperty: boolean;
}

/** Keywords whose value is one schema, a list of schemas, or a map of schemas. */
const below = {
  one: ['items', 'additionalProperties'],
  list: ['allOf', 'anyOf', 'oneOf'],
  map: ['properties', 'patternProperties', 'definitions'],
} as const;

/** Every schema below a schema, itself included. References are not followed: definitions are places of their own. */
export function* places(schema: Json, pointer = '', isProperty = false): Generator<Place> {
  yield { pointer, schema, isProperty };
  for (const keyword of below.one) {
    const child = schema[keyword];
    if (isMap(child)) yield* places(child, `${pointer}/${keyword}`);
  }
  for (const keyword of below.list) {
    for (const [index, child] of items(schema[keyword]).entries())
      if (isMap(child)) yield* places(child, `${pointer}/${keyword}/${String(index)}`);
  }
  for (const keyword of below.map) {
    const children = schema[keyword];
    if (!isMap(children)) continue;
    for (const [name, child] of Object.entries(children))
      if (isMap(child)) yield* places(child, `${pointer}/${keyword}/${name}`, keyword === 'properties');
  }
}

/** What a schema refers to, one step on; undefined where it is no reference. */
export function referred(root: Json, schema: Json): Json | undefined {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return undefined;
  const target = at(root, ...reference.replace(/^#\//u, '').split('/'));
  if (!isMap(target)) throw new Error(`The schema refers to ${reference}, which is not there.`);
  return target;
}

/** The schema that a place stands for: where it only refers to a definition, that; null beside one schema is passed over. */
export function resolve(root: Json, schema: Json): Json {
  const target = referred(root, schema);
  if (target !== undefined) return resolve(root, target);
  const choices = items(schema['anyOf'])
    .filter(isMap)
    .filter((one) => one['type'] !== 'null');
  const [only] = choices;
  return only !== undefined && choices.length === 1 && schema['properties'] === undefined ? resolve(root, only) : schema;
}

/** The types that a schema allows; none where it does not say. */
export function typesOf(schema: Json): readonly string[] {
  const { type } = schema;
  return Array.isArray(type) ? type.map(text) : type === undefined ? [] : [text(type)];
}
