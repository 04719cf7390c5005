import { isMap, type Data } from '../values/merged.ts';

/** The value at the end of keys; undefined where one of them is not there. */
export function valueIn(value: Data, path: readonly string[]): Data | undefined {
  return path.reduce((here: Data | undefined, key) => (here !== undefined && isMap(here) ? here[key] : undefined), value);
}
