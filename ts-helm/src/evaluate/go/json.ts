import { escapedJson } from '../../ast/escaped-json.ts';
import type { Json } from '../../ast/facts.ts';
import { byBytes } from './byte-order.ts';

/**
 * The value as Helm's toJson writes it, by Go's encoding/json: on one line, keys in byte order, and with characters escaped
 * that mean something in HTML. https://pkg.go.dev/encoding/json#Marshal
 */
export function toJson(value: Json): string {
  if (typeof value === 'string') return stringJson(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => toJson(item)).join(',')}]`;
  const entries = Object.entries(value).toSorted(([left], [right]) => byBytes(left, right));
  return `{${entries.map(([key, item]) => `${stringJson(key)}:${toJson(item)}`).join(',')}}`;
}

/** A number as JSON; Go, unlike JavaScript, keeps the sign of a zero. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function stringJson(text: string): string {
  return escapedJson(JSON.stringify(text), /[<>&\u2028\u2029]/gu);
}
