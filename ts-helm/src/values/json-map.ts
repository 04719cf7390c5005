import type { Json } from '../ast/facts.ts';

/** Whether the value is a map (not a list, not null). */
export function isJsonMap(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entry of a map under a key of its own; nothing where the value is no map or has none. */
export function entryOf(value: Json | undefined, key: string): Json | undefined {
  return isJsonMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
