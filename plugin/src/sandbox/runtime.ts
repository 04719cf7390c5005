import { isDeno } from '../protocol/is-deno.ts';

/** What the programs that Helm starts for every values file need of a runtime. */
interface Runtime {
  /** What stands behind the program's name. */
  readonly args: readonly string[];
  readonly cwd: () => string;
  readonly realPath: (path: string) => string;
  readonly isFile: (path: string) => boolean;
  readonly text: (path: string) => string;
  /** Bytes of a file, and when it was changed, in milliseconds since 1970. */
  readonly state: (path: string) => { readonly size: number; readonly modified: number };
  readonly variable: (name: string) => string | undefined;
  readonly isTerminal: () => boolean;
  /** Memory of the whole process, in bytes. */
  readonly resident: () => number;
  readonly write: (stream: 'stdout' | 'stderr', text: string) => void;
  readonly exit: (status: number) => never;
}

/** What is used of Deno. */
declare const Deno: {
  readonly args: readonly string[];
  readonly cwd: () => string;
  readonly realPathSync: (path: string) => string;
  readonly statSync: (path: string) => { readonly isFile: boolean; readonly size: number; readonly mtime: Date | null };
  readonly env: { readonly get: (name: string) => string | undefined };
  readonly readTextFileSync: (path: string) => string;
  readonly memoryUsage: () => { readonly rss: number };
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly exit: (status: number) => never;
};

interface Stream {
  readonly writeSync: (bytes: Uint8Array) => number;
  readonly isTerminal: () => boolean;
}

/** The runtime that this program runs in. Deno's own functions are used there: its form of Node's costs 15 ms to load. */
export const runtime: Runtime = isDeno ? ofDeno() : ofNode();

function ofDeno(): Runtime {
  const { args, cwd, realPathSync, statSync, readTextFileSync, memoryUsage, exit, env, stdout, stderr } = Deno;
  const streams = { stdout, stderr };
  const write = (stream: 'stdout' | 'stderr', text: string): void => {
    for (let rest = new TextEncoder().encode(text); rest.length > 0;) rest = rest.subarray(streams[stream].writeSync(rest));
  };
  return {
    args,
    cwd,
    realPath: realPathSync,
    isFile: (path) => statSync(path).isFile,
    text: readTextFileSync,
    state: (path) => {
      const { size, mtime } = statSync(path);
      return { size, modified: mtime?.getTime() ?? 0 };
    },
    variable: (name) => env.get(name),
    isTerminal: () => stdout.isTerminal(),
    resident: () => memoryUsage().rss,
    write,
    exit,
  };
}

function ofNode(): Runtime {
  const fs = process.getBuiltinModule('node:fs');
  const descriptors = { stdout: 1, stderr: 2 } as const;
  return {
    args: process.argv.slice(2),
    cwd: () => process.cwd(),
    realPath: (path) => fs.realpathSync(path),
    isFile: (path) => fs.statSync(path).isFile(),
    text: (path) => fs.readFileSync(path, 'utf8'),
    state: (path) => {
      const { size, mtimeMs } = fs.statSync(path);
      return { size, modified: mtimeMs };
    },
    variable: (name) => process.env[name],
    isTerminal: () => process.stdout.isTTY,
    resident: () => process.memoryUsage.rss(),
    write: (stream, text) => {
      for (let rest = Buffer.from(text); rest.length > 0;) rest = rest.subarray(fs.writeSync(descriptors[stream], rest));
    },
    exit: (status) => process.exit(status),
  };
}
