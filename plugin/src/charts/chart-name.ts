import { parse } from 'yaml';
import { isMap } from '../values/merged.ts';
import { Refusal } from '../sandbox/refusal.ts';

/**
 * Name and version in a Chart.yaml.
 * @throws Refusal where it has no name
 */
export function chartName(metadata: string): { readonly name: string; readonly version: string } {
  const data: unknown = parse(metadata);
  const [name, version] = isMap(data) ? [data['name'], data['version']] : [];
  if (typeof name !== 'string') throw new Refusal('Cannot use the chart: its Chart.yaml gives no name.');
  return { name, version: typeof version === 'string' ? version : '' };
}
