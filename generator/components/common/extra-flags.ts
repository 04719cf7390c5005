import { each, notEmpty, str, when, type Value } from '@helm/ts-helm';
import type { StringMap } from './string-map.ts';

/** A user's command-line flags; one with an empty value is written alone. */
export function extraFlags(flags: StringMap) {
  return each<Value<string, string>, string>(flags, 'value', (value, flag) =>
    when<string>(notEmpty(value), str`--${flag}=${value}`, str`--${flag}`),
  );
}
