/** What the sandbox itself reads with. */
export interface Files {
  readonly realPath: (path: string) => string;
  readonly text: (path: string) => string;
}

/** What is needed of Deno's own functions; its `statSync` looks for Deno among the globals, which are gone when it is called. */
interface DenoFiles {
  readonly realPathSync: (path: string) => string;
  readonly readTextFileSync: (path: string) => string;
}

function isDeno(value: unknown): value is DenoFiles {
  return typeof value === 'object' && value !== null && 'readTextFileSync' in value;
}

/** Taken before the realm is closed. Deno's form of node:fs needs its globals whenever it reports an error, so Deno's own is taken. */
export function filesOfRuntime(): Files {
  const deno: unknown = Reflect.get(globalThis, 'Deno');
  if (isDeno(deno)) return { realPath: deno.realPathSync, text: deno.readTextFileSync };
  const { readFileSync, realpathSync } = process.getBuiltinModule('node:fs');
  return { realPath: (path) => realpathSync(path), text: (path) => readFileSync(path, 'utf8') };
}
