import { isMap, type Data } from './merged.ts';

/** The values without the entries that are null: those take a default away, and only Helm, which merges, can judge that. */
export function withoutNulls(value: Data): Data {
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutNulls(one)]));
}
