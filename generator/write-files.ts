import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Written by hand beside the generated files: the values files that the chart is tested with. */
const kept = new Set(['ci']);

/** The repository's root. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** Writes files below a folder in place of those that an earlier run wrote: nothing is left of what the chart no longer has. */
export function writeAnew(folder: string, files: Iterable<readonly [path: string, text: string]>): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) if (!kept.has(entry)) rmSync(join(folder, entry), { recursive: true });
  writeFiles(folder, files);
}
