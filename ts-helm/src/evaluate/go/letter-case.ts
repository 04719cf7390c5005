import { isNewer } from './newer-characters.ts';

/** The text in lower case as Go has it: letter by letter, so that Σ is σ at the end of a word too. https://pkg.go.dev/strings#ToLower */
export function lower(text: string): string {
  return isAscii(text) ? text.toLowerCase() : Array.from(text, (one) => (one === 'İ' ? 'i' : simple(one, one.toLowerCase()))).join('');
}

/** The text in upper case as Go has it: letter by letter, so that ß stays as it is. https://pkg.go.dev/strings#ToUpper */
export function upper(text: string): string {
  return isAscii(text) ? text.toUpperCase() : Array.from(text, upperOf).join('');
}

function upperOf(one: string): string {
  const titled = withIota.get(one);
  return titled ?? simple(one, one.toUpperCase());
}

/** Greek letters with an iota below: JavaScript writes two letters, Go the one of title case. */
const withIota: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 48 }, (_, index): [string, string] => {
    const code = 0x1f80 + index;
    return [String.fromCodePoint(code), String.fromCodePoint(code | 8)];
  }),
  ['\u1FB3', '\u1FBC'],
  ['\u1FC3', '\u1FCC'],
  ['\u1FF3', '\u1FFC'],
]);

/** The letter that another one becomes; itself where it would become several, or one that Go does not know. */
function simple(one: string, changed: string): string {
  const code = changed.codePointAt(0) ?? 0;
  const isOne = changed.length === String.fromCodePoint(code).length;
  return changed === one || !isOne || isNewer(code) || isNewer(one.codePointAt(0) ?? 0) ? one : changed;
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /^[\u0000-\u007F]*$/u.test(text);
}
