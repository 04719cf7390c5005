import { runtime } from '../sandbox/runtime.ts';

/** Whether a command was asked for data rather than words. */
export type Form = 'text' | 'json';

/** Prints a result: as JSON where that was asked for, in words otherwise. */
export function print(form: Form, data: unknown, words: string): void {
  runtime.write(
    'stdout',
    form === 'json' ? `${JSON.stringify(data, null, 2)}\n` : words === '' || words.endsWith('\n') ? words : `${words}\n`,
  );
}

/** Colours, only where a person reads: on a terminal, unless NO_COLOR is set. */
export function colour(text: string, name: 'red' | 'green' | 'yellow'): string {
  const codes = { red: 31, green: 32, yellow: 33 };
  const isOn = runtime.isTerminal() && (runtime.variable('NO_COLOR') ?? '') === '';
  return isOn ? `\u001b[${String(codes[name])}m${text}\u001b[0m` : text;
}

/** What a module logs goes to stderr, so that stdout holds the result alone. */
export function log(line: string): void {
  runtime.write('stderr', `${line}\n`);
}
