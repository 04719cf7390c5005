import { isMap, type Json } from '../../objects.ts';

/** Values over others, each over those before it, as Helm lays files of values over each other: maps are merged, all else is replaced. */
export function merged(values: readonly Json[]): Json {
  return values.reduce((below, above) => over(below, above), {});
}

function over(below: Json, above: Json): Json {
  const own = Object.entries(above).map(([key, value]): [string, unknown] => {
    const known = below[key];
    return [key, isMap(known) && isMap(value) ? over(known, value) : value];
  });
  return { ...below, ...Object.fromEntries(own) };
}
