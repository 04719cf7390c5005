import { isMap } from '../objects.ts';
import { tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';

/** What a command took. */
export interface Measured {
  readonly milliseconds: number;
  /** Largest resident set. */
  readonly bytes: number;
}

/**
 * Runs a command and measures it.
 * @throws Error where the command fails
 */
export async function measure(command: string, args: readonly string[]): Promise<Measured> {
  const ended = await run(tool('measure'), [command, ...args]);
  if (ended.status !== 0) throw new Error(`Cannot measure ${command}: ${complaintOf(ended)}`);
  const { milliseconds, bytes, status }: Record<string, unknown> = readMap(ended.stdout);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed while it was measured: ${ended.stderr}`);
  return { milliseconds: Number(milliseconds), bytes: Number(bytes) };
}

function readMap(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (!isMap(value)) throw new Error(`measure wrote ${text}`);
  return value;
}
