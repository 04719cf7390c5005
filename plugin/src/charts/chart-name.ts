import { isChartName } from '@helm/ts-helm';
import { parse } from 'yaml';
import { isMap } from '../values/merged.ts';
import { Refusal } from '../sandbox/refusal.ts';

/**
 * Name and version in a Chart.yaml. The name becomes that of files and stands in modules, so it is held to Helm's rule.
 * @throws Refusal where it has no name, or one that Helm does not allow
 */
export function chartName(metadata: string): { readonly name: string; readonly version: string } {
  const data: unknown = parse(metadata);
  const [name, version] = isMap(data) ? [data['name'], data['version']] : [];
  if (typeof name !== 'string') throw new Refusal('Cannot use the chart: its Chart.yaml gives no name.');
  if (!isChartName(name))
    throw new Refusal(`Cannot use the chart: its name, ${JSON.stringify(name)}, is none; Helm allows letters, digits, - . and _.`);
  return { name, version: typeof version === 'string' ? version : '' };
}
