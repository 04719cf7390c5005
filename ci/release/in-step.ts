import { at, items } from '../objects.ts';
import type { PackedChart } from './chart-tree.ts';

/** What is out of step between the versions of charts that are released together: sentences, none where all is well. */
export function outOfStep(chart: PackedChart, version: string): readonly string[] {
  const own = chart.version === version ? [] : [`${chart.name} is ${chart.version}, not ${version}`];
  const wanted = items(chart.metadata['dependencies']).filter((one) => at(one, 'version') !== version);
  const asked = wanted.map((one) => `${chart.name} asks for ${String(at(one, 'name'))} ${String(at(one, 'version'))}, not ${version}`);
  return [...own, ...asked, ...chart.subcharts.flatMap((one) => outOfStep(one, version))];
}
