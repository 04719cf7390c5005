import type { Arguments, Flags } from './arguments.ts';

/** Flags of the commands that take a chart from elsewhere; they mean what they mean to `helm pull`. */
export const pullFlags = { version: 'text', 'plain-http': 'switch' } as const satisfies Flags;

/** The flags that `helm pull` is given. */
export function pullArguments({ text, has }: Arguments): readonly string[] {
  const version = text('version');
  return [...(version === undefined ? [] : ['--version', version]), ...(has('plain-http') ? ['--plain-http'] : [])];
}
