import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'pathe';
import { Refusal } from '../sandbox/refusal.ts';

/**
 * Writes files below a folder and returns their paths.
 * @throws Refusal where one is there already and must not be replaced
 */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, text: string]>, mayReplace: boolean): readonly string[] {
  const all = [...files].map(([path, text]) => ({ path: join(folder, path), text }));
  const there = mayReplace ? undefined : all.find(({ path }) => existsSync(path));
  if (there !== undefined) throw new Refusal(`Cannot write ${there.path}: there is such a file already.`);
  for (const { path, text } of all) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return all.map(({ path }) => path);
}
