import { dirname, resolve, sep } from 'pathe';
import { fileURLToPath, pathToFileURL } from '../protocol/file-urls.ts';
import type { Job, Result } from '../protocol/job.ts';
import { answerOf } from './answer-of.ts';
import { checkTrust } from './check-trust.ts';
import { usualLimits, type Limits } from './limits.ts';
import { messageOf } from './message-of.ts';
import { own } from './own.ts';
import { Refusal } from './refusal.ts';
import { runtime } from './runtime.ts';
import { startThread } from './thread.ts';

/** A module to run, and what it may see. */
interface ModuleRun {
  /** Which of the guest's programs: values, patch or chart. */
  readonly guest: string;
  /** The module's path. */
  readonly module: string;
  /** The folder that it may import from; its own where not given. */
  readonly root?: string | undefined;
  readonly library?: Job['library'];
  readonly input: unknown;
  /** Reads the schema that values are checked against: while the sandbox starts, which takes longer. */
  readonly schema?: () => Promise<Job['schema']> | undefined;
  readonly now?: Job['now'];
  readonly seed?: Job['seed'];
  readonly limits?: Limits;
  /** Takes each line that the module logs. */
  readonly log: (line: string) => void;
}

/** 2000-01-01T00:00:00Z: obviously no real time. */
export const FIXED_TIME = 946_684_800_000;

/** Where random numbers start unless a seed is given. */
export const FIXED_SEED = 1;

/**
 * Runs a module in the sandbox and returns the JSON text of what it gave, and what it read.
 * @throws Refusal where the module is not there, is refused something, fails, or goes beyond a limit
 */
export async function runModule(run: ModuleRun): Promise<Result> {
  const module = fileOf(run.module);
  const root = rootOf(run.root, module);
  checkTrust(root);
  const thread = await startThread(new URL(`guest-${run.guest}.js`, own).href, [root, fileURLToPath(own)]);
  const job = async (): Promise<Job> => ({
    module: pathToFileURL(module).href,
    roots: [root],
    library: run.library ?? {},
    input: run.input,
    schema: await run.schema?.(),
    now: 'now' in run ? run.now : FIXED_TIME,
    seed: 'seed' in run ? run.seed : FIXED_SEED,
  });
  const { module: name, limits = usualLimits(), log } = run;
  return answerOf(thread, job(), { name, limits, log, said: (failure) => messageOf(failure, name, root) });
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
