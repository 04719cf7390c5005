import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that the modules come from, for they are copied with them.
 * @param modules paths of modules, of which those below node_modules count
 * @throws Error for a package without a licence file
 */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? []));
  const texts = [...folders].toSorted().map((folder) => {
    const about: { readonly name: string; readonly version: string; readonly license: string } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    return `${about.name} ${about.version} (${about.license})\n\n${licenceIn(folder, about.name)}`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceIn(folder: string, name: string): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|-|$)/iu.test(entry));
  if (file !== undefined) return `${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  throw new Error(`Cannot bundle ${name}: it has no licence file in ${folder}.`);
}
