import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { problemOfPath } from '@helm/ts-helm';
import { dirname, join } from 'pathe';
import { Refusal } from '../sandbox/refusal.ts';

/**
 * Writes files below a folder and returns their paths. The paths may come from a chart that nobody has read, so that they must not
 * lead out of the folder: neither by their text nor by a link that stands below it.
 * @throws Refusal where a path leads out, or a file is there already and must not be replaced; then nothing is written
 */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, text: string]>, mayReplace: boolean): readonly string[] {
  const all = [...files].map(([path, text]) => ({ within: path, path: join(folder, path), text }));
  for (const { within } of all) refuseLeaving(folder, within);
  const there = mayReplace ? undefined : all.find(({ path }) => existsSync(path));
  if (there !== undefined) throw new Refusal(`Cannot write ${there.path}: there is such a file already.`);
  for (const { within, path, text } of all) {
    mkdirSync(dirname(path), { recursive: true });
    // Again, for of two paths one may be what the other leads through.
    refuseLeaving(folder, within);
    writeFileSync(path, text);
  }
  return all.map(({ path }) => path);
}

/** The folder itself may be a link: the user chose it. */
function refuseLeaving(folder: string, path: string): void {
  if (problemOfPath(path) !== undefined)
    throw new Refusal(`Cannot write ${JSON.stringify(path)}: it is no path of a file below ${folder}.`);
  const steps = path.split('/');
  for (const count of steps.keys()) {
    const at = join(folder, ...steps.slice(0, count + 1));
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new Refusal(`Cannot write ${join(folder, path)}: ${at} is a link, which may lead out of ${folder}.`);
  }
}
