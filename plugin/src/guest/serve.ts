import { registerHooks } from 'node:module';
import { isDeno } from '../protocol/is-deno.ts';
import { isTypeScript } from '../protocol/is-module.ts';
import type { Channel } from '../protocol/channel.ts';
import { filesOfRuntime } from './files.ts';
import { fixRandomness } from './fixed-randomness.ts';
import { fixTime } from './fixed-time.ts';
import type { Answer, Job } from '../protocol/job.ts';
import { lockdown } from './lockdown.ts';
import { moduleRules } from './module-rules.ts';
import { moduleSource } from './module-source.ts';
import { plainJson } from '../values/plain-json.ts';
import { warmUp } from './warm-up.ts';

/** What is done with a module once it is imported: the result must be plain data. */
type Task = (module: object, job: Job) => unknown;

/**
 * Waits for one job, imports its module under the rules and answers with what the task makes of it.
 * @param own the folder of the plugin's modules, as a file: URL ending in /
 * @param alsoRead the URLs of files that were read otherwise than by imports
 */
export function serve(task: Task, channel: Channel<Job>, own: string, alsoRead: () => readonly string[] = () => []): void {
  channel.receive((job) => {
    const files = new Set<string>();
    prepare(job, channel, own, (url) => files.add(url));
    import(job.module)
      .then((module: object) => task(module, job))
      .then((result) => plainJson(result))
      .then(
        (text) => {
          channel.send({ kind: 'result', text, files: [...files, ...alsoRead()] });
        },
        (error: unknown) => {
          channel.send(refusalOf(error));
        },
      );
  });
}

/** Closes the realm before the first line of a foreign module runs. */
function prepare(job: Job, channel: Channel<Job>, own: string, onRead: (url: string) => void): void {
  const files = filesOfRuntime();
  warmUp();
  const { resolve, isOwn } = moduleRules(job, own, files);
  const stop = stopOf(channel);
  registerHooks({
    resolve: (specifier, context, next) => {
      if (context.parentURL !== undefined && isOwn(context.parentURL) && specifier !== job.module) return next(specifier, context);
      return next(
        orStop(() => resolve(specifier, context.parentURL), context.parentURL, stop),
        context,
      );
    },
    load: (url, context, next) => {
      if (isOwn(url)) return next(url, context);
      onRead(url);
      const source = moduleSource(url, context.importAttributes['type'], files);
      return source === undefined ? next(url, { ...context, ...formatOf(url) }) : { format: 'module', source, shortCircuit: true };
    },
  });
  if (job.now !== undefined) fixTime(job.now);
  if (job.seed !== undefined) fixRandomness(job.seed);
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table'] as const)
    console[name] = (...said: unknown[]) => {
      channel.send({ kind: 'log', line: said.map((one) => shown(one)).join(' ') });
    };
  lockdown(globalThis);
}

/** Node takes a .ts file for CommonJS unless a package.json above it says otherwise; here every file is a module. */
function formatOf(url: string): { readonly format?: 'module' | 'module-typescript' } {
  if (isDeno || url.endsWith('.json')) return {};
  return { format: isTypeScript(url) ? 'module-typescript' : 'module' };
}

/**
 * Ends the run with a refusal: nothing that stands after this is executed. Deno calls the hook for each import, but ignores what
 * it throws where the import is one of the runtime's modules, so a throw alone would not keep the module from running.
 */
function stopOf(channel: Channel<Job>): (error: unknown, parent: string | undefined) => never {
  const { wait } = Atomics;
  const never = new Int32Array(new SharedArrayBuffer(4));
  return (error, parent) => {
    const { message } = error instanceof Error ? error : new Error(String(error));
    channel.send({ kind: 'refusal', message, stack: parent === undefined ? '' : `${parent}:0:0` });
    for (;;) wait(never, 0, 0);
  };
}

function orStop<T>(make: () => T, parent: string | undefined, stop: (error: unknown, parent: string | undefined) => never): T {
  try {
    return make();
  } catch (error) {
    return stop(error, parent);
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return plainJson(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

function refusalOf(error: unknown): Answer {
  if (error instanceof Error) return { kind: 'refusal', message: shown(error.message), stack: shown(error.stack) };
  return { kind: 'refusal', message: `the module threw ${shown(error)}`, stack: '' };
}
