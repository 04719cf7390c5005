import type { Json } from '../../ast/facts.ts';

/** What Go templates, and Sprig's `empty`, hold for true: not false, 0, "", null, an empty map or list. https://pkg.go.dev/text/template#hdr-Actions */
export function isTrue(value: Json | undefined): boolean {
  if (typeof value !== 'object') return value !== undefined && value !== false && value !== 0 && value !== '';
  if (value === null) return false;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}
