import type { Json } from '../../ast/facts.ts';

/** The text's length in UTF-8, as Go counts it. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** At most so many bytes from the start; a character that they cut in two becomes U+FFFD, as it does where Go's bytes are read. */
export function firstBytes(text: string, count: number): string {
  if (count >= text.length * 3) return text;
  const bytes = new TextEncoder().encode(text);
  return count >= bytes.length ? text : new TextDecoder().decode(bytes.subarray(0, count));
}

/**
 * At most so many bytes from the start, or where the count is negative, from the end.
 * https://masterminds.github.io/sprig/strings.html#trunc
 * @throws TypeError for a count that is no integer, which Sprig does not take
 */
export function truncated(text: string, count: number): string {
  if (!Number.isInteger(count)) throw new TypeError(`trunc takes an integer, not ${String(count)}`);
  return count < 0 ? lastBytes(text, -count) : firstBytes(text, count);
}

/** At most so many bytes from the end, read as `firstBytes` does. */
function lastBytes(text: string, count: number): string {
  const bytes = new TextEncoder().encode(text);
  return count >= bytes.length ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(bytes.length - count));
}

/** Every `old` replaced; an empty one stands before each character and at the end. https://pkg.go.dev/strings#ReplaceAll */
export function replaced(text: string, old: string, by: string): string {
  return old === '' ? by + Array.from(text, (one) => one + by).join('') : text.replaceAll(old, () => by);
}

/** The parts between the separators, or where it is empty the characters. https://pkg.go.dev/strings#Split */
export function split(text: string, separator: string): readonly string[] {
  return separator === '' ? Array.from(text) : text.split(separator);
}

/** The strings of a list with the separator between them; null is left out, as Sprig's join does. https://masterminds.github.io/sprig/string_slice.html */
export function joined(list: readonly Json[], separator: string): string {
  return list
    .filter((item) => item !== null)
    .map((item) => (typeof item === 'string' ? item : refuse(item)))
    .join(separator);
}

function refuse(item: Json): never {
  throw new TypeError(`join takes a list of strings, not one with ${JSON.stringify(item)}`);
}

/** A pattern that matches the text literally. https://pkg.go.dev/regexp#QuoteMeta */
export function quoteMeta(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$]/gu, String.raw`\$&`);
}
