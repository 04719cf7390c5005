import type { Json } from './facts.ts';

/** A map of JSON values. */
export interface JsonMap {
  readonly [key: string]: Json;
}

/** Whether the value is a map: neither a list nor null. */
export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is a list; `Array.isArray` does not narrow read-only ones. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The entry under a key of the map's own: `constructor` is absent unless a user wrote it. Nothing where the value is no map. */
export function entryOf(value: Json | undefined, key: string): Json | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
