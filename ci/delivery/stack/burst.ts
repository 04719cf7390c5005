import { at, items } from '../../objects.ts';
import { until } from '../../loopback/wait.ts';
import { onCritical } from '../addressees.ts';
import type { Exporter } from './exporter.ts';
import type { Stack } from './stack.ts';

/** Groups of alerts that begin at once. */
const size = 25;

/** Many groups of critical alerts that begin at the same time; each must reach everyone who is told of critical alerts. */
export class Burst {
  readonly names: readonly string[];
  readonly #stack: Stack;
  readonly #exporter: Exporter;

  /** @param name different for each burst of a stack */
  constructor(stack: Stack, exporter: Exporter, name: string) {
    this.#stack = stack;
    this.#exporter = exporter;
    this.names = Array.from({ length: size }, (_one, index) => `${name}-${String(index)}`);
  }

  /** Begins, and waits until an Alertmanager has been told. */
  async begin(): Promise<void> {
    this.#exporter.lines = this.names.map((name) => `trial_burst{name="${name}"} 1`);
    const filter = encodeURIComponent(`service="${this.names[0] ?? ''}"`);
    await until('an Alertmanager knows of the burst', 120, async () => {
      const known = this.#stack.running.map(async ({ url }): Promise<unknown> =>
        (await fetch(`${url}/api/v2/alerts?filter=${filter}`)).json(),
      );
      return (await Promise.all(known)).some((alerts) => items(alerts).some((alert) => at(alert, 'labels', 'service') === this.names[0]));
    });
  }

  /** How many notifications there must be at least: one for each group and addressee. */
  get expected(): number {
    return this.names.length * onCritical.length;
  }

  /** Waits until nobody misses anything; what is missed after a generous time is lost. */
  async arrived(): Promise<void> {
    await until('the whole burst has arrived', 120, async () => (await this.lost()) === 0).catch(() => undefined);
  }

  async lost(): Promise<number> {
    return (await this.#counts()).filter((count) => count === 0).length;
  }

  /** Notifications beyond one for each group and addressee. */
  async duplicates(): Promise<number> {
    return (await this.#counts()).reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  }

  end(): void {
    this.#exporter.lines = [];
  }

  async #counts(): Promise<readonly number[]> {
    const got = await Promise.all(
      onCritical.map((addressee) =>
        this.#stack.told.of({ ...addressee, names: this.names[0]?.replace(/-0$/u, '-\\d+') ?? '', status: 'firing' }),
      ),
    );
    return got.flatMap((deliveries) =>
      this.names.map((name) => deliveries.filter(({ content }) => content.includes(`${name} is on fire`)).length),
    );
  }
}
