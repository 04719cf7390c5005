import type { Json } from '../ast/facts.ts';

/** A map of JSON values. */
export interface JsonMap {
  readonly [key: string]: Json;
}

/** Whether the value is a map: neither a list nor null. */
export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Whether the value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The entry under a key of the map's own: `constructor` is absent unless a user wrote it. */
export function entryOf(map: JsonMap, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The value's type for an error message, with its article. */
export function typeName(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (isList(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}
