import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { at, isMap, text, type Json } from '../objects.ts';
import { root } from '../paths.ts';
import type { Scratch } from '../scratch.ts';
import { EXAMPLE_REGISTRY } from './chart-registry.ts';

/** The examples of the repository. */
export const examples = join(root, 'examples');

/** The version of the chart that the examples name. */
export const exampleVersion = text(at(parse(readFileSync(join(examples, 'umbrella', 'Chart.yaml'), 'utf8')), 'dependencies', 0, 'version'));

/** The documents of a YAML file. */
export function documentsOf(file: string): readonly Json[] {
  return parseAllDocuments(readFileSync(file, 'utf8'))
    .map((document): unknown => document.toJS())
    .filter(isMap);
}

/** Copies the examples below a folder with the registry that they name replaced by another one, and returns the copy. */
export function examplesWith(registry: string, scratch: Scratch): string {
  const copy = join(scratch.folder, 'examples');
  cpSync(examples, copy, { recursive: true, filter: (file) => !relative(examples, file).startsWith('plugin') });
  for (const entry of globSync(join(copy, '**', '*'), { withFileTypes: true }).filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(EXAMPLE_REGISTRY, registry));
  }
  return copy;
}
