import type { Data, DataMap } from '../values/merged.ts';

/** A value of the chart that is converted to: the keys that lead to it, and what it is. */
export interface Setting {
  readonly to: readonly string[];
  readonly value: Data;
}

/** A value that is not converted. */
export interface Left {
  /** The keys that lead to it in the file that is converted. */
  readonly from: readonly string[];
  readonly reason: string;
}

/** What one value becomes. */
export interface Converted {
  readonly set: readonly Setting[];
  readonly left: readonly Left[];
}

/**
 * Turns a value that is written in another way than here; paths of what it leaves are below the value.
 * @param beside the map that the value is a field of
 */
export type Form = (value: Data, to: readonly string[], beside: DataMap) => Converted;

/** Several results as one. */
export function joined(all: readonly Converted[]): Converted {
  return { set: all.flatMap(({ set }) => set), left: all.flatMap(({ left }) => left) };
}

/** A result whose left values stand below a key. */
export function below(key: string, { set, left }: Converted): Converted {
  return { set, left: left.map(({ from, reason }) => ({ from: [key, ...from], reason })) };
}

/** A value that cannot be converted. */
export function leaving(reason: string, ...from: readonly string[]): Converted {
  return { set: [], left: [{ from, reason }] };
}

/** One value, set as it is. */
export function setting(to: readonly string[], value: Data): Converted {
  return { set: [{ to, value }], left: [] };
}

/** A value that says nothing beside what another says already. */
export const nothing: Converted = { set: [], left: [] };
