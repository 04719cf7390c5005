import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'pathe';
import { parse } from '@babel/parser';
import type { File } from '@babel/types';
import { nodeAt } from './node-at.ts';
import { yamlLine } from './yaml-line.ts';

/**
 * Where a value stands in a values module, as `file:line`: followed from the default export through variables, spreads, calls,
 * functions and relative imports to the literal. Nothing where the value is computed.
 */
export function literalPlace(module: string, path: readonly string[]): string | undefined {
  try {
    return placeIn(module, 'default', path, 0);
  } catch {
    // A place is a help: where the source is not to be read or parsed, the sentence stands without a line.
    return undefined;
  }
}

/** How many imports are followed. */
const HOPS = 10;

function placeIn(module: string, exported: string, path: readonly string[], hops: number): string | undefined {
  if (hops > HOPS) return undefined;
  const text = readFileSync(module, 'utf8');
  if (/\.ya?ml$/u.test(module)) return lineOf(module, yamlLine(text, path));
  if (module.endsWith('.json')) return lineOf(module, yamlLine(text, path));
  const file: File = parse(text, { sourceType: 'module', plugins: ['typescript'] });
  const found = nodeAt(file, exported, path);
  if (found === undefined) return undefined;
  if ('line' in found) return lineOf(module, found.line);
  return placeIn(resolve(dirname(module), found.from), found.name, found.path, hops + 1);
}

function lineOf(module: string, line: number | undefined): string | undefined {
  return line === undefined ? undefined : `${module}:${String(line)}`;
}
