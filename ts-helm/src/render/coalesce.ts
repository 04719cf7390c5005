import type { Json } from '../ast/facts.ts';
import { isMap, type JsonMap } from '../ast/json.ts';

/**
 * The values that a chart's templates read: the overlays merged in order (`-f a.yaml -f b.yaml`), then laid over the chart's
 * defaults, as Helm does. Maps merge key by key, all else is replaced. Null takes a default away; where there is no default
 * it stays null, and among overlays it takes an earlier overlay's value away too. `global` is a key like any other: only into
 * subcharts, whose values `valuesOfChart` merges, does Helm copy it. Where a default itself holds null, Helm 3 keeps it and
 * Helm 4 leaves it out; so does this.
 * https://github.com/helm/helm/blob/main/pkg/chart/common/util/coalesce.go
 * @throws TypeError where an overlay is neither a map nor empty
 */
export function coalesce(defaults: Json, ...overlays: readonly Json[]): Json {
  return filled(mergedOverlays(overlays), mapOf(defaults), 'root');
}

/**
 * The overlays merged in order, as Helm merges values files: of two the later one wins, with its null too.
 * @throws TypeError where an overlay is neither a map nor empty
 */
export function mergedOverlays(overlays: readonly Json[]): JsonMap {
  return overlays.map((overlay) => mapOf(overlay)).reduce((below, above) => merged(below, above), {});
}

function mapOf(values: Json): JsonMap {
  if (isMap(values)) return values;
  if (values === null) return {};
  throw new TypeError(`values are a map, not ${JSON.stringify(values)}`);
}

/** Helm's MergeMaps. */
function merged(below: JsonMap, above: JsonMap): JsonMap {
  const result = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const old = result.get(key);
    result.set(key, isMap(value) && isMap(old) ? merged(old, value) : value);
  }
  return Object.fromEntries(result);
}

/** Helm's CoalesceValues. At the root null takes a key away even where its default is null. */
export function filled(given: JsonMap, defaults: JsonMap, at: 'root' | 'below'): JsonMap {
  const result = new Map(Object.entries(given));
  for (const [key, value] of Object.entries(defaults)) {
    const own = result.get(key);
    if (own === undefined) {
      if (value !== null) result.set(key, withoutNulls(value));
    } else if (own === null) {
      if (value !== null || at === 'root') result.delete(key);
    } else if (isMap(own) && isMap(value)) result.set(key, filled(own, value, 'below'));
  }
  return Object.fromEntries(result);
}

/** The maps of a default without their null entries; the same value where there is none, for defaults are large and seldom hold null. */
function withoutNulls(value: Json): Json {
  if (!isMap(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.filter(([, item]) => item !== null).map(([key, item]): [string, Json] => [key, withoutNulls(item)]);
  const isSame = kept.length === entries.length && kept.every(([key, item]) => value[key] === item);
  return isSame ? value : Object.fromEntries(kept);
}
