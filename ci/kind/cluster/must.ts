import { run, type Ended } from '../../run.ts';

interface Options {
  readonly input?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** The folder in which it runs; the repository's root where not given. */
  readonly cwd?: string;
  /** Seconds; two minutes where not given. */
  readonly seconds?: number;
}

function complaint(command: string, args: readonly string[], { status, stdout, stderr }: Ended): string {
  const name = command.split('/').at(-1) ?? command;
  return `\`${name} ${args.join(' ')}\` ended with status ${String(status)}: ${(stderr.trim() || stdout.trim()).slice(-3000)}`;
}

/**
 * Runs a command and returns what it printed.
 * @throws Error where it fails, with what it complained of
 */
export async function must(
  command: string,
  args: readonly string[],
  { input, environment, cwd, seconds = 120 }: Options = {},
): Promise<string> {
  const ended = await run(command, args, {
    timeout: seconds * 1000,
    ...(input === undefined ? {} : { input }),
    ...(cwd === undefined ? {} : { cwd }),
    ...(environment === undefined ? {} : { environment }),
  });
  if (ended.status !== 0) throw new Error(complaint(command, args, ended));
  return ended.stdout;
}
