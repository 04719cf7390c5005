import type { Json } from '../src/ast/facts.ts';

/** A JSON object. */
export type JsonMap = { readonly [key: string]: Json };

/** Whether a value is a JSON object. */
export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON array; `Array.isArray` does not narrow read-only arrays. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
