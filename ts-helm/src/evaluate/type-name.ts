import type { Json } from '../ast/facts.ts';
import { isList } from '../ast/json.ts';

/** The value's type for an error message, with its article. */
export function typeName(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (isList(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}
