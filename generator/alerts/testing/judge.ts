import type { Equivalent } from './equivalents.ts';

/** What became of the mistakes in the rules of one alert, with one set of values. */
export interface Survival {
  readonly set: string;
  readonly group: string;
  readonly alert: string;
  /** How many mistakes were made. */
  readonly mutants: number;
  /** Those that the alert's test did not notice. */
  readonly survivors: readonly string[];
}

/** What is to be said of mistakes and their equivalents. */
export interface Verdict {
  /** Mistakes that no test notices and nobody excuses, each a sentence. */
  readonly unnoticed: readonly string[];
  /** Mistakes that are excused, by the reason. */
  readonly excused: ReadonlyMap<string, number>;
  /** Excuses that are not needed, each a sentence. */
  readonly outdated: readonly string[];
}

/** Judges mistakes that were not noticed by what is known to change nothing. */
export function judge(all: readonly Survival[], equivalents: readonly Equivalent[]): Verdict {
  const found = all.flatMap(({ set, alert, survivors }) => survivors.map((mutant) => ({ set, alert, mutant })));
  const excuses = (one: (typeof found)[number]): Equivalent | undefined =>
    equivalents.find(({ alerts, mutant }) => alerts.includes(one.alert) && mutant.test(one.mutant));
  const excused = new Map<string, number>();
  for (const { reason } of found.flatMap((one) => excuses(one) ?? [])) excused.set(reason, (excused.get(reason) ?? 0) + 1);
  const tried = new Set(all.map(({ alert }) => alert));
  return {
    unnoticed: found
      .filter((one) => excuses(one) === undefined)
      .map(({ set, alert, mutant }) => `${set}: ${alert}: nobody notices that ${mutant}`),
    excused,
    outdated: equivalents.flatMap((equivalent) =>
      equivalent.alerts
        .filter((alert) => tried.has(alert) && !found.some((one) => one.alert === alert && excuses(one) === equivalent))
        .map(
          (alert) => `${alert}: every mistake that ${String(equivalent.mutant)} excuses is noticed: take the alert out of equivalents.ts`,
        ),
    ),
  };
}
