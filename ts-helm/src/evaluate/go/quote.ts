import { isNewer } from './newer-characters.ts';

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** Strings that need no escape; most are such. */
const simple = /^[ !#-[\]-~]*$/u;

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', String.raw`\"`],
  ['\\', String.raw`\\`],
  ['\u0007', String.raw`\a`],
  ['\b', String.raw`\b`],
  ['\f', String.raw`\f`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
  ['\v', String.raw`\v`],
]);

/** The text as Go's %q writes it. https://pkg.go.dev/strconv#Quote */
export function quote(text: string): string {
  return simple.test(text) ? `"${text}"` : `"${Array.from(text, (one) => escapes.get(one) ?? written(one)).join('')}"`;
}

function written(one: string): string {
  const code = one.codePointAt(0) ?? 0;
  if (isPrintable(one, code)) return one;
  if (code < 0x80) return `\\x${hexadecimal(code, 2)}`;
  return code < 0x1_0000 ? `\\u${hexadecimal(code, 4)}` : `\\U${hexadecimal(code, 8)}`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** Go's strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the space of ASCII. */
function isPrintable(one: string, code: number): boolean {
  return printable.test(one) && (code < 0x80 || !isNewer(code));
}
