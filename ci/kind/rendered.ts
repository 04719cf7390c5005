import type { Json } from '../objects.ts';
import { renderedChart } from '../rendered-chart.ts';

/**
 * What a chart makes of values files, each laid over the defaults alone: the objects by file, its tests' included.
 * @throws Error where Helm refuses a file
 */
export async function rendered(chart: string, files: readonly string[]): Promise<readonly (readonly Json[])[]> {
  const renders: (readonly Json[])[] = [];
  for (const file of files) {
    renders.push(await renderedChart([file], chart));
  }
  return renders;
}
