import { fileURLToPath, pathToFileURL } from '../protocol/file-urls.ts';
import { isModule } from '../protocol/is-module.ts';
import type { Files } from './files.ts';
import { isWithin } from '../protocol/is-within.ts';
import type { Job } from '../protocol/job.ts';

/** What may be imported, and what a module is told whose import is refused. */
interface ModuleRules {
  /**
   * The URL that an import leads to.
   * @throws Error where it leads outside the allowed folders, or is no file at all
   */
  readonly resolve: (specifier: string, parent: string | undefined) => string;
  /** Whether a URL is one of the plugin's own modules. */
  readonly isOwn: (url: string) => boolean;
}

/**
 * The allow-list of imports: files below the job's folders, by relative path or file: URL, and the plugin's library by name.
 * @param own the folder of the plugin's modules, as a file: URL ending in /
 */
export function moduleRules(job: Pick<Job, 'roots' | 'library' | 'module'>, own: string, files: Files): ModuleRules {
  const isOwn = (url: string): boolean => url.startsWith(own);
  const resolve = (specifier: string, parent: string | undefined): string => {
    const library = Object.hasOwn(job.library, specifier) ? job.library[specifier] : undefined;
    if (library !== undefined) return library;
    const isRelative = /^\.{1,2}\//u.test(specifier);
    if (!isRelative && !specifier.startsWith('file:')) throw new Error(refusalOf(specifier));
    const url = isRelative ? new URL(specifier, parent ?? job.module) : new URL(specifier);
    if (url.hostname !== '' || url.search !== '' || url.hash !== '')
      throw new Error(`Cannot import ${specifier}: a file's address has no host, query or fragment in the sandbox.`);
    return isOwn(url.href) && parent !== undefined && isOwn(parent) ? url.href : fileWithin(url, specifier, job.roots, files);
  };
  return { resolve, isOwn };
}

function fileWithin(url: URL, specifier: string, roots: readonly string[], files: Files): string {
  const path = fileURLToPath(url);
  if (!isWithin(path, roots)) throw new Error(outside(specifier, roots));
  let real: string;
  try {
    real = files.realPath(path);
  } catch {
    throw new Error(`Cannot import ${specifier}: there is no such file, or it may not be read.`);
  }
  if (!isWithin(real, roots)) throw new Error(outside(specifier, roots));
  if (!isModule(path) && !/\.(?:json|ya?ml)$/u.test(path))
    throw new Error(`Cannot import ${specifier}: only .ts, .mts, .js, .mjs, .json, .yaml and .yml files can be.`);
  return pathToFileURL(path).href;
}

function outside(specifier: string, roots: readonly string[]): string {
  return `Cannot import ${specifier}: it is outside ${roots.join(' and ')}, the only place that may be read. Widen it with ?root=FOLDER.`;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^https?:/u, 'the sandbox has no network. Copy the module into your folder'],
  [/^(?:npm|jsr):/u, 'packages cannot be loaded in the sandbox. Copy what you need into your folder'],
  [/^(?:node|bun|deno|ext):/u, "the sandbox has none of the runtime's modules"],
  [/^(?:data|blob):/u, 'code must stand in a file'],
  [/^(?:\/|[A-Za-z]:[\\/])/u, 'an import is a relative path, such as ./base.ts'],
];

function refusalOf(specifier: string): string {
  const shown = specifier.length > 80 ? `${specifier.slice(0, 80)}…` : specifier;
  const reason = kinds.find(([pattern]) => pattern.test(specifier))?.[1];
  return `Cannot import ${shown}: ${reason ?? 'an import is a relative path, such as ./base.ts; packages cannot be loaded in the sandbox'}.`;
}
