import { complaintOf, run } from '../../run.ts';

/**
 * Runs a command that must succeed and gives what it printed.
 * @throws Error with what it complained of
 */
export async function must(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const ended = await run(command, args, { environment });
  if (ended.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${complaintOf(ended)}`);
  return ended.stdout;
}
