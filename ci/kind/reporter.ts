import type { Reporter, TestModule } from 'vitest/node';
import { Tally } from '../tally.ts';

/** Counts the tests of a run for the sum of .ci/run; a file that does not load counts as a failure. */
export default class KindReporter implements Reporter {
  readonly #tally = new Tally('kind');

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const error of module.errors()) this.#tally.add(module.moduleId, error.message);
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'skipped') continue;
        this.#tally.add(test.fullName, state === 'passed' ? '' : (errors?.[0]?.message ?? 'it did not end'));
      }
    }
    this.#tally.end();
  }
}
