import type { AlertCase, Firing } from './alert-test.ts';
import type { Series } from './series.ts';

interface Boundary {
  readonly threshold: number;
  readonly unit: string;
  /** How far just under and just over are from the threshold. */
  readonly step: number;
  /** On which side the alert fires; over unless something must not fall below. */
  readonly side?: 'over' | 'under';
  readonly series: (value: number) => Series;
  readonly fires: readonly Firing[];
}

/** The three cases around a threshold: the alert fires on one side of it only, and not at it. */
export function boundary({ threshold, unit, step, side = 'over', series, fires }: Boundary): readonly AlertCase[] {
  return (
    [
      ['under', 'just under', threshold - step],
      ['exactly', 'exactly', threshold],
      ['over', 'just over', threshold + step],
    ] as const
  ).map(([kind, words, value]) => ({
    kinds: [kind],
    name: `${words} ${String(threshold)}${unit}`,
    series: series(value),
    ...(kind === side ? { fires } : {}),
  }));
}
