import { globSync } from 'node:fs';
import { join } from 'node:path';

/** The values files of a chart's tests, those of another where it has none, as a package has none. */
export function testValues(of: string, otherwise: string): readonly string[] {
  const [own, others] = [of, otherwise].map((folder) => globSync(join(folder, 'ci', '*-values.yaml')).toSorted());
  return own !== undefined && own.length > 0 ? own : (others ?? []);
}
