import { each, field, fields } from '../../src/index.ts';
import type { chartValues } from './chart-values.ts';

/** The entries of a user's map of strings as fields, without those that are null. */
export function entries(map: typeof chartValues.podAnnotations, name: string): object {
  return fields(each(map, name, (value, key) => ({ ...field(key, value) })));
}
