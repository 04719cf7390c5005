import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/** A command line, read. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of a flag, nothing where it is not given. */
  readonly text: (flag: string) => string | undefined;
  /** All values of a flag that may be given several times, or hold several after commas. */
  readonly list: (flag: string) => readonly string[];
  readonly has: (flag: string) => boolean;
}

/** Flags by name: what they take. */
export type Flags = Readonly<Record<string, 'text' | 'list' | 'switch'>>;

const shorts: Readonly<Record<string, string>> = { values: 'f', output: 'o', namespace: 'n', destination: 'd' };

/**
 * Reads a command's arguments.
 * @param count the least and the greatest number of arguments that are no flags
 * @throws UsageError for an unknown flag, a missing value, too few or too many arguments
 */
export function readArguments(args: readonly string[], flags: Flags, count: readonly [number, number]): Arguments {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => {
      const short = shorts[name];
      return [
        name,
        { type: kind === 'switch' ? 'boolean' : 'string', multiple: kind === 'list', ...(short === undefined ? {} : { short }) },
      ];
    }),
  );
  const { positionals, values } = parsed(args, options);
  const [least, most] = count;
  if (positionals.length < least || positionals.length > most)
    throw new UsageError(`Expected ${argumentsOf(least, most)}, got ${String(positionals.length)}.`);
  const all = (flag: string): readonly string[] => [values[flag] ?? []].flat().filter((one) => typeof one === 'string');
  return {
    positionals,
    text: (flag) => all(flag)[0],
    list: (flag) => all(flag).flatMap((one) => one.split(',')),
    has: (flag) => values[flag] === true,
  };
}

function argumentsOf(least: number, most: number): string {
  return `${least === most ? '' : `${String(least)} to `}${String(most)} ${most === 1 ? 'argument' : 'arguments'}`;
}

function parsed(args: readonly string[], options: ParseArgsOptionsConfig): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
