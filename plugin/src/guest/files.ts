import { isDeno } from '../protocol/is-deno.ts';

/** What the sandbox itself reads with. */
export interface Files {
  readonly realPath: (path: string) => string;
  readonly text: (path: string) => string;
  /** Whether something that is there is a regular file. */
  readonly isRegular: (path: string) => boolean;
}

/** What is needed of Deno's own functions; its `statSync` looks for Deno among the globals, which are gone when it is called. */
declare const Deno: {
  readonly realPathSync: (path: string) => string;
  readonly readTextFileSync: (path: string) => string;
  readonly readDirSync: (path: string) => Iterable<{ readonly name: string; readonly isFile: boolean }>;
};

/** Taken before the realm is closed. Deno's form of node:fs needs its globals whenever it reports an error, so Deno's own is taken. */
export function filesOfRuntime(): Files {
  if (isDeno) {
    const { readDirSync, readTextFileSync, realPathSync } = Deno;
    return { realPath: realPathSync, text: readTextFileSync, isRegular: (path) => isListed(path, readDirSync) };
  }
  const { lstatSync, readFileSync, realpathSync } = process.getBuiltinModule('node:fs');
  return {
    realPath: (path) => realpathSync(path),
    text: (path) => readFileSync(path, 'utf8'),
    isRegular: (path) => lstatSync(path).isFile(),
  };
}

/** Whether the folder lists it as a regular file: what Deno tells of a folder, it tells without its globals. */
function isListed(path: string, list: typeof Deno.readDirSync): boolean {
  const at = path.lastIndexOf('/');
  const name = path.slice(at + 1);
  for (const one of list(path.slice(0, at + 1))) if (one.name === name) return one.isFile;
  return false;
}
