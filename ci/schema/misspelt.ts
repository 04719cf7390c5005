import { isMap, items, type Json } from '../objects.ts';
import { resolve } from './walk.ts';

/** A key that the chart fixes: its path through values.yaml, where list items are numbers. */
type KeyPath = readonly (string | number)[];

/** The schemas of a value's children: by name, for entries of a map, for items of a list. */
function childSchema(root: Json, schema: Json, key: string | number): Json | undefined {
  const resolved = resolve(root, schema);
  if (typeof key === 'number') return isMap(resolved['items']) ? resolved['items'] : undefined;
  const properties = resolved['properties'];
  const fixed = isMap(properties) ? properties[key] : undefined;
  if (isMap(fixed)) return fixed;
  const others = [...matching(resolved['patternProperties'], key), resolved['additionalProperties']];
  return others.find((one) => isMap(one));
}

/** What the patterns that a key matches say of its entry. */
function matching(patterns: unknown, key: string): readonly unknown[] {
  const all = isMap(patterns) ? Object.entries(patterns) : [];
  return all.flatMap(([pattern, entry]) => (new RegExp(pattern, 'u').test(key) ? [entry] : []));
}

/** Whether users name the keys of an object themselves, or it holds anything at all: then no key is misspelt. */
function isUserNamed(root: Json, schema: Json): boolean {
  const resolved = resolve(root, schema);
  return resolved['patternProperties'] !== undefined || resolved['additionalProperties'] !== false;
}

/** Every key of the values that a user can misspell: all but those that users name themselves. */
export function* fixedKeys(root: Json, values: unknown, schema: Json = root, path: KeyPath = []): Generator<KeyPath> {
  const children = isMap(values) ? Object.entries(values) : items(values).map((item, index) => [index, item] as const);
  for (const [key, value] of children) {
    const here = [...path, key];
    const below = childSchema(root, schema, key);
    if (below === undefined) throw new Error(`values.yaml has ${here.join('.')}, which the schema does not know.`);
    if (typeof key === 'string' && !isUserNamed(root, schema)) yield here;
    yield* fixedKeys(root, value, below, here);
  }
}

/** A key with a letter too many, and with two letters swapped where that is another word. */
export function misspellings(key: string): readonly string[] {
  const swapped = key.replace(/(.)(.)$/u, '$2$1');
  return [`${key}s`, ...(swapped === key ? [] : [swapped])];
}

/** Values that hold one value at a path, with the last key written otherwise; a list holds what stands before as it is. */
export function withKey(values: unknown, path: KeyPath, written: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return values;
  if (typeof key === 'number') return items(values).map((item, index) => (index === key ? withKey(item, rest, written) : item));
  const value = isMap(values) ? values[key] : undefined;
  return rest.length === 0 ? { [written]: value } : { [key]: withKey(value, rest, written) };
}
