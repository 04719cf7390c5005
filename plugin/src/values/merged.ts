/** Plain data, as JSON has it. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

/** A map of plain data. */
export interface DataMap {
  readonly [key: string]: Data;
}

/** Whether the value is a map. */
export function isMap(value: unknown): value is DataMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is a list; `Array.isArray` does not narrow read-only ones. */
export function isList(value: unknown): value is readonly Data[] {
  return Array.isArray(value);
}

/**
 * Two values files merged as Helm merges `-f below -f above`: maps key by key, all else replaced, null with the rest.
 * https://helm.sh/docs/chart_template_guide/values_files/
 */
export function merged(below: DataMap, above: DataMap): DataMap {
  const result = new Map<string, Data>(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const old = result.get(key);
    result.set(key, isMap(value) && isMap(old) ? merged(old, value) : value);
  }
  return Object.fromEntries(result);
}
