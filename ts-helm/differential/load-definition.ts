import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChartDefinition } from '../src/chart/chart.ts';

const examples = join(import.meta.dirname, '..', 'examples');

/**
 * The definition of a chart: an example of ts-helm by its name, or what a module exports, as path#name. Where no name
 * is given it is the module's only definition.
 * @throws Error where there is no such module or it exports no definition
 */
export async function loadDefinition(chart: string): Promise<ChartDefinition> {
  const [path = '', name] = chart.split('#');
  const example = join(examples, path, 'chart.ts');
  const module = existsSync(example) ? example : resolve(path);
  const exported: object = await import(pathToFileURL(module).href);
  const found = Object.entries(exported).filter(([key, value]) => (name === undefined || key === name) && isDefinition(value));
  const definition: unknown = found[0]?.[1];
  if (isDefinition(definition)) return definition;
  throw new Error(
    `${module} exports no chart${name === undefined ? '' : ` called ${name}`}; it exports ${Object.keys(exported).join(', ')}`,
  );
}

function isDefinition(value: unknown): value is ChartDefinition {
  return typeof value === 'object' && value !== null && 'metadata' in value && 'values' in value && 'templates' in value;
}
