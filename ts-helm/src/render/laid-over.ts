import { isMap, type JsonMap } from '../ast/json.ts';

/** The values with what only those below them have: of two the upper one wins, with its null too, and maps merge. */
export function laidOver(above: JsonMap, below: JsonMap): JsonMap {
  const result = new Map(Object.entries(above));
  for (const [key, value] of Object.entries(below)) {
    const own = result.get(key);
    if (own === undefined) result.set(key, value);
    else if (isMap(own) && isMap(value)) result.set(key, laidOver(own, value));
  }
  return Object.fromEntries(result);
}
