import { at, text } from '../objects.ts';

/** What one group, or one rule, costs: the seconds of each of its evaluations. */
export interface Cost {
  readonly name: string;
  readonly seconds: readonly number[];
}

/** The evaluations of groups or rules that were seen, each counted once. */
export class Evaluations {
  readonly #seen = new Map<string, Map<string, number>>();

  /** @param what a group or a rule as Prometheus' API shows it; one that has not been evaluated yet says the year 1 */
  add(what: unknown): void {
    const when = text(at(what, 'lastEvaluation'));
    if (when.startsWith('0001-')) return;
    const name = text(at(what, 'name')) + (at(what, 'labels', 'escalation') === undefined ? '' : ' (escalation)');
    const times = this.#seen.get(name) ?? new Map<string, number>();
    this.#seen.set(name, times.set(when, Number(at(what, 'evaluationTime'))));
  }

  /** How many evaluations there are of the one with the fewest, the first left out; 0 where not all have any. */
  fewest(count: number): number {
    return this.#seen.size < count ? 0 : Math.min(...[...this.#seen.values()].map((times) => times.size - 1));
  }

  /** The first evaluation may have been before the load was there, so it is left out. */
  costs(): readonly Cost[] {
    return [...this.#seen].map(([name, times]) => ({ name, seconds: [...times.values()].slice(1) }));
  }
}
