import type { Import } from './imports.ts';

/** A file, what it imports and the names that it exports. */
export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
}

/** What is exported for others: the library's users import it, and the files of the repository need not. */
const publicInterface = 'ts-helm/src/index.ts';

/**
 * Complaints about exports that no other file imports. What no file imports at all is an entry point: its exports are for the
 * program that loads it.
 */
export function unusedExports(modules: readonly Module[]): readonly string[] {
  const used = new Map<string, Set<string>>();
  for (const { imports } of modules)
    for (const { target, names = ['*'] } of imports) {
      const known = used.get(target) ?? new Set();
      used.set(target, known);
      for (const name of names) known.add(name);
    }
  return modules.flatMap(({ path, exports }) => {
    const names = used.get(path);
    if (names === undefined || names.has('*') || path === publicInterface) return [];
    return exports.filter((name) => !names.has(name)).map((name) => `${path} exports ${name}, which no other file imports`);
  });
}
