import { isMap, type Data, type DataMap } from '../values/merged.ts';
import { overlayProblems } from '../values/overlay-problems.ts';
import type { Conversion, Taken } from './convert.ts';

/** A conversion without what the chart's schema refuses: that is left, too, with what the schema says. */
export async function accepted(schema: object, { values, taken, left }: Conversion): Promise<Conversion> {
  const problems = await overlayProblems(schema, values);
  if (problems.length === 0) return { values, taken, left };
  const kept = problems.reduce((all, { path }) => removed(all, path), values);
  if (JSON.stringify(kept) === JSON.stringify(values))
    throw new Error(`The schema refuses what was not converted: ${problems.map(({ sentence }) => sentence).join('; ')}`);
  const refused = problems.map(({ path, sentence }) => ({ from: sourceOf(taken, path), reason: sentence }));
  const stays = ({ to }: Taken): boolean => !problems.some(({ path }) => path.every((key, index) => to[index] === key));
  return accepted(schema, { values: kept, taken: taken.filter(stays), left: [...left, ...refused] });
}

/** The value that a path of the result was made from: that of the longest path that leads there. */
function sourceOf(taken: readonly Taken[], path: readonly string[]): readonly string[] {
  const above = taken.filter(({ to }) => to.every((key, index) => path[index] === key) || path.every((key, index) => to[index] === key));
  return above.toSorted((one, other) => other.to.length - one.to.length)[0]?.from ?? path;
}

/** Values without what stands at a path; an item of a list goes with its list. */
function removed(values: DataMap, [key = '', ...rest]: readonly string[]): DataMap {
  const value: Data | undefined = values[key];
  const others = Object.entries(values).filter(([name]) => name !== key);
  if (value === undefined || !isMap(value) || rest.length === 0) return Object.fromEntries(others);
  const smaller = removed(value, rest);
  return Object.fromEntries(Object.entries(values).map(([name, one]) => [name, name === key ? smaller : one]));
}
