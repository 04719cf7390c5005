import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { functions } from '../../src/ast/functions.ts';
import type { ChartDefinition } from '../../src/chart/chart.ts';
import { arbitraryChart } from './arbitrary-ast.ts';

/** The kinds of nodes and the functions that a structure holds. */
function kindsIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('kind' in value && typeof value.kind === 'string')
    found.add(value.kind === 'call' && 'name' in value ? `call ${String(value.name)}` : value.kind);
  for (const part of Object.values(value)) kindsIn(part, found);
  return found;
}

const kinds = [
  'literal',
  'reference',
  'join',
  'include',
  'field',
  'spread',
  'map',
  'list',
  'when',
  'given',
  'each',
  'yaml',
  'text',
  'document',
  'file',
  'ensure',
  ...Object.keys(functions).map((name) => `call ${name}`),
];

test('random charts hold every kind of node but tpl, and every function', () => {
  const sample = fc.sample(arbitraryChart(), { numRuns: 600, seed: 1 });
  const found = new Set<string>();
  for (const { helpers, templates, notes } of sample) kindsIn([helpers, templates, notes], found);
  expect(kinds.filter((kind) => !found.has(kind))).toStrictEqual([]);
});

test('the same seed makes the same charts', () => {
  const [first, again] = [1, 2].map(() => fc.sample(arbitraryChart(), { numRuns: 20, seed: 7 }));
  expect(withoutSites(again)).toBe(withoutSites(first));
});

function withoutSites(charts: readonly ChartDefinition[] | undefined): string {
  return JSON.stringify(charts, (key, value: unknown) => (key === 'at' ? undefined : value));
}
