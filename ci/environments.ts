import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './paths.ts';

const examples = join(root, 'examples');

/** The environments of the examples by name, each with its plain values files in the order of Helm's `--values`. */
export const environments: ReadonlyMap<string, readonly string[]> = new Map(
  // An environment has typed values and plain ones.
  globSync(join(examples, '*', 'values.ts'))
    .map(dirname)
    .toSorted()
    .map((folder): [string, string] => [basename(folder), join(folder, 'values.yaml')])
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => [name, [join(examples, 'base', 'values.yaml'), file]]),
);

/**
 * The plain values files of an environment of the examples, in the order of Helm's `--values`.
 * @throws Error where there is no such environment
 */
export function valuesOf(environment: string): readonly string[] {
  const files = environments.get(environment);
  if (files === undefined)
    throw new Error(
      `Cannot use ${environment === '' ? 'no environment' : `the environment ${environment}`}: name one of examples/, which are ${[...environments.keys()].join(', ')}.`,
    );
  return files;
}
