import type { Arguments } from './arguments.ts';
import type { Form } from './print.ts';
import { UsageError } from './usage-error.ts';

/**
 * What `--output` asks for.
 * @throws UsageError where it is neither text nor json
 */
export function formOf({ text }: Arguments): Form {
  const asked = text('output') ?? 'text';
  if (asked === 'text' || asked === 'json') return asked;
  throw new UsageError(`--output is text or json, not ${asked}.`);
}
