import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { at, isMap, text } from '../objects.ts';
import { chart } from '../paths.ts';

/** What the values call a metric or label of the contract, by its key under `metrics`. */
export type Names = (key: string) => string;

/** The names that the chart's default values give. */
export function contract(): ReadonlyMap<string, string> {
  const values: unknown = parse(readFileSync(join(chart, 'values.yaml'), 'utf8'));
  const metrics = at(values, 'metrics');
  if (!isMap(metrics)) throw new Error('values.yaml of the chart has no section metrics.');
  return new Map(Object.entries(metrics).map(([key, name]) => [key, text(name)]));
}

/**
 * Reads names of a contract.
 * @throws Error where the contract has no such key
 */
export function namesOf(known: ReadonlyMap<string, string>): Names {
  return (key) => {
    const name = known.get(key);
    if (name === undefined) throw new Error(`The synthetic load makes series for metrics.${key}, which the values do not have.`);
    return name;
  };
}
