import { emitChart, type ChartDefinition } from '@helm/ts-helm';
import type { Results } from '../protocol/work.ts';

/**
 * The plain Helm chart of a definition.
 * @throws Error with a sentence for each thing that is wrong with it
 */
export function filesOf(definition: ChartDefinition, reference: string | undefined): Results['files'] {
  return { name: definition.metadata.name, files: [...emitChart(definition, reference === undefined ? {} : { reference })] };
}
