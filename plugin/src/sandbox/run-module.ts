import { dirname, resolve, sep } from 'pathe';
import { fileURLToPath, pathToFileURL } from './file-urls.ts';
import type { Answer, Job } from '../guest/job.ts';
import { checkTrust } from './check-trust.ts';
import { usualLimits, type Limits } from './limits.ts';
import { messageOf } from './message-of.ts';
import { Refusal } from './refusal.ts';
import { runtime } from './runtime.ts';
import { startThread, type Thread } from './thread.ts';

/** A module to run, and what it may see. */
export interface ModuleRun {
  /** Which of the guest's programs: values, patch or chart. */
  readonly guest: string;
  /** The module's path. */
  readonly module: string;
  /** The folder that it may import from; its own where not given. */
  readonly root?: string | undefined;
  readonly library?: Job['library'];
  readonly input: unknown;
  readonly now?: Job['now'];
  readonly seed?: Job['seed'];
  readonly limits?: Limits;
  /** Takes each line that the module logs. */
  readonly log: (line: string) => void;
}

/** What a module gave. */
export type ModuleResult = Extract<Answer, { readonly kind: 'result' }>;

/** 2000-01-01T00:00:00Z: obviously no real time. */
export const FIXED_TIME = 946_684_800_000;

/** Where random numbers start unless a seed is given. */
export const FIXED_SEED = 1;

/** The folder of the plugin's own modules. */
export const own = new URL('./', import.meta.url);

/**
 * Runs a module in the sandbox and returns the JSON text of what it gave, and what it read.
 * @throws Refusal where the module is not there, is refused something, fails, or goes beyond a limit
 */
export async function runModule(run: ModuleRun): Promise<ModuleResult> {
  const module = fileOf(run.module);
  const root = rootOf(run.root, module);
  checkTrust(root);
  const thread = await startThread(new URL(`guest-${run.guest}.js`, own).href, [root, fileURLToPath(own)]);
  const job: Job = {
    module: pathToFileURL(module).href,
    roots: [root],
    library: run.library ?? {},
    input: run.input,
    now: 'now' in run ? run.now : FIXED_TIME,
    seed: 'seed' in run ? run.seed : FIXED_SEED,
  };
  try {
    return await answered(thread, job, run, root);
  } finally {
    thread.end();
  }
}

function fileOf(path: string): string {
  try {
    const real = runtime.realPath(resolve(runtime.cwd(), path));
    if (runtime.isFile(real)) return real;
  } catch {
    // Said below, in the words for a folder too.
  }
  throw new Refusal(`Cannot read ${path}: there is no such file. Paths are relative to the folder that helm runs in.`);
}

function rootOf(root: string | undefined, module: string): string {
  if (root === undefined) return dirname(module);
  let real: string;
  try {
    real = runtime.realPath(resolve(runtime.cwd(), root));
  } catch {
    throw new Refusal(`Cannot use root=${root}: there is no such folder.`);
  }
  if (module.startsWith(real.endsWith(sep) ? real : `${real}${sep}`)) return real;
  throw new Refusal(`Cannot use root=${root}: ${module} is not below it.`);
}

/** How often the memory is looked at, in milliseconds: what a module can take within that stays far below a machine's. */
const LOOK = 10;

function answered(thread: Thread, job: Job, run: ModuleRun, root: string): Promise<ModuleResult> {
  const bounds = run.limits ?? usualLimits();
  let logged = 0;
  return new Promise((done, fail) => {
    const refuse = (sentence: string): void => {
      clearTimeout(timer);
      clearInterval(watch);
      fail(new Refusal(sentence));
    };
    const timer = setTimeout(() => {
      refuse(`${run.module} did not end within ${String(bounds.milliseconds / 1000)} s and was stopped.`);
    }, bounds.milliseconds);
    const watch = setInterval(() => {
      if (runtime.resident() > bounds.megabytes * 1e6)
        refuse(`${run.module} used more than ${String(bounds.megabytes)} MB of memory and was stopped.`);
    }, LOOK);
    thread.onFailure((message) => {
      refuse(`${run.module}: ${message}`);
    });
    thread.onAnswer((answer) => {
      if (answer.kind === 'log') {
        logged += answer.line.length;
        if (logged <= bounds.log) run.log(answer.line);
      } else if (answer.kind === 'refusal') refuse(messageOf(answer, run.module, root));
      else if (answer.text.length > bounds.output)
        refuse(`${run.module} gave ${String(answer.text.length)} characters; at most ${String(bounds.output)} are taken.`);
      else {
        clearTimeout(timer);
        clearInterval(watch);
        done(answer);
      }
    });
    thread.send(job);
  });
}
