import { readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'pathe';
import { parse } from '@babel/parser';
import type { File } from '@babel/types';
import { isWithin } from '../protocol/is-within.ts';
import { nodeAt } from './node-at.ts';
import { yamlLine } from './yaml-line.ts';

/** How many imports are followed. */
const HOPS = 10;

/** Characters of a file that is looked into: what it says is the work of strangers, and this is done without bounds of time. */
const LONGEST = 512 * 1024;

/** A value of what a module exports, and how many imports led there. */
interface Wanted {
  readonly module: string;
  readonly exported: string;
  readonly path: readonly string[];
  readonly hops: number;
}

/** The file that a text holds. */
type Parsed = (text: string) => File;

/**
 * Where the values of a module stand, as `file:line`: each followed from the default export through variables, spreads, calls,
 * functions and relative imports to the literal. Nothing where a value is computed,
 * or stands outside the folder that the module may import from.
 * @param root that folder; the module's own where none is given
 */
export function literalPlaces(module: string, root?: string): (path: readonly string[]) => string | undefined {
  const files = new Map<string, File>();
  const parsed: Parsed = (text) => {
    const file = files.get(text) ?? parse(text, { sourceType: 'module', plugins: ['typescript'] });
    files.set(text, file);
    return file;
  };
  return (path) => {
    try {
      const real = realpathSync(root ?? dirname(realpathSync(module)));
      return placeIn({ module, exported: 'default', path, hops: 0 }, real, parsed);
    } catch {
      // A place is a help: where the source is not to be read or parsed, the sentence stands without a line.
      return undefined;
    }
  };
}

function placeIn({ module, exported, path, hops }: Wanted, root: string, parsed: Parsed): string | undefined {
  if (hops > HOPS || !isWithin(realpathSync(module), [root])) return undefined;
  const text = readFileSync(module, 'utf8');
  if (text.length > LONGEST) return undefined;
  if (/\.(?:ya?ml|json)$/u.test(module)) return lineOf(module, yamlLine(text, path));
  const found = nodeAt(parsed(text), exported, path);
  if (found === undefined) return undefined;
  if ('line' in found) return lineOf(module, found.line);
  return placeIn({ module: resolve(dirname(module), found.from), exported: found.name, path: found.path, hops: hops + 1 }, root, parsed);
}

function lineOf(module: string, line: number | undefined): string | undefined {
  return line === undefined ? undefined : `${module}:${String(line)}`;
}
