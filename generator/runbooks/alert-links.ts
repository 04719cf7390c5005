import type { AlertFacts } from './alert-facts.ts';

/** Links from one runbook to others; it remembers which. */
export class AlertLinks {
  readonly #files: ReadonlyMap<string, string>;
  readonly #from: string;
  readonly #named = new Set<string>();

  /** @param from the file that names them, for errors */
  constructor(alerts: readonly AlertFacts[], from: string) {
    this.#files = new Map(alerts.map(({ name, file }) => [name, file]));
    this.#from = from;
  }

  /**
   * A link to the runbook of an alert.
   * @throws ReferenceError where the chart has no such alert
   */
  to(name: string): string {
    const file = this.#files.get(name);
    if (file === undefined) throw new ReferenceError(`${this.#from} cannot link to the runbook of ${name}: the chart has no such alert.`);
    this.#named.add(name);
    return `[${name}](${file}.md)`;
  }

  /** Links to all that were named, each once. */
  get all(): string {
    return [...this.#named].map((name) => this.to(name)).join(', ');
  }
}
