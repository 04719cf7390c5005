import type { Json } from '../ast/facts.ts';
import { isMap, type JsonMap } from '../ast/json.ts';
import { laidOver } from './laid-over.ts';

/**
 * A subchart's values with the `global` of the chart above in them: of two values the one from above wins, maps merge, and a
 * map is never replaced by something else, nor replaces it. Where either `global` is no map, nothing is copied, as in Helm.
 * https://helm.sh/docs/chart_template_guide/subcharts_and_globals/#global-chart-values
 */
export function globalsInto(values: JsonMap, fromAbove: Json | undefined): JsonMap {
  const [own, above] = [values['global'] ?? (Object.hasOwn(values, 'global') ? null : {}), fromAbove === undefined ? {} : fromAbove];
  if (!isMap(own) || !isMap(above)) return values;
  const result = new Map(Object.entries(own));
  for (const [key, value] of Object.entries(above)) {
    const below = result.get(key);
    if (!isMap(value)) {
      if (!isMap(below)) result.set(key, value);
    } else if (below === undefined) result.set(key, value);
    else if (isMap(below)) result.set(key, laidOver(value, below));
  }
  return { ...values, global: Object.fromEntries(result) };
}
