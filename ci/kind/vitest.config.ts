import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const folder = import.meta.dirname;
const suites = join(folder, 'suites');
/** It stops a node, so it runs alone, after all others. */
const nodes = join(suites, 'nodes.kind.ts');

const isLongest = ({ moduleId }: TestSpecification): number => Number(moduleId.endsWith('install.kind.ts'));

/** The suite that takes longest begins first: what begins last would go on alone. */
class LongestFirst extends BaseSequencer {
  override sort(files: readonly TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => isLongest(other) - isLongest(one)));
  }
}

/** The tests that need a cluster; `main.ts` makes it and runs this. */
export default defineConfig({
  root: join(folder, '..', '..'),
  test: {
    testTimeout: 900_000,
    hookTimeout: 600_000,
    // More at a time take longer on two cores, and run into the limits of everything that waits.
    maxWorkers: 2,
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['verbose', join(folder, 'reporter.ts')],
    projects: [
      { extends: true, test: { name: 'kind', include: [`${suites}/*.kind.ts`], exclude: [nodes], sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'kind: nodes', include: [nodes], sequence: { groupOrder: 1 } } },
    ],
  },
});
