/** A measured figure and what it may be at most. */
export interface Figure {
  readonly what: string;
  /** As measured, with its unit. */
  readonly value: string;
  /** The same as a number, where it is one. */
  readonly amount?: number;
  /** As a sentence of the design; empty where there is none. */
  readonly bound: string;
  readonly isBroken: boolean;
  /** The figure depends on the machine and on what else runs there, so a check does not fail by it. */
  readonly isTimed?: boolean;
}

/** A figure that only informs. */
export function shown(what: string, value: string): Figure {
  return { what, value, bound: '', isBroken: false };
}

/** A number with a largest allowed value. */
export function bounded(what: string, value: number, most: number, write: (value: number) => string): Figure {
  return { what, value: write(value), amount: value, bound: `≤ ${write(most)}`, isBroken: !(value <= most) };
}

/** Several numbers, each with a largest allowed value. */
export function boundedEach(what: string, values: readonly number[], most: readonly number[]): Figure {
  return {
    what,
    value: values.join(' / '),
    bound: `≤ ${most.join(' / ')}`,
    isBroken: !values.every((value, index) => value <= (most[index] ?? Number.NaN)),
  };
}

/** A number with so many digits behind the point and its unit. */
export const inUnits =
  (unit: string, digits: number) =>
  (value: number): string =>
    `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
