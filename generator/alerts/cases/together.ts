import type { Series } from './series.ts';

/** Several series as one map. */
export function together(all: readonly Series[]): Series {
  return Object.fromEntries(all.flatMap((one) => Object.entries(one)));
}
