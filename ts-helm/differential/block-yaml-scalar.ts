import type { Json } from '../src/ast/facts.ts';

/** Letters that mean another type to some version of YAML. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d+)$/iu;

/** What a plain string starts with where no version of YAML could take it for another type. */
const harmlessStart = /^[A-Za-z_/$(^;]/u;

/** What ends a plain string or may not stand in it; blanks at its end, which are not part of it; line breaks of YAML 1.1. */
const mark = /: | #|:$|\s$|[\u0085\u2028\u2029\uFEFF]/u;

/** Durations and sizes, such as 5m, 1h30m and 50Gi: no version of YAML has numbers with these letters. */
const amount = /^(?:\d+(?:ms|[ywdhms]))+$|^\d+(?:[KMGTP]i?B?|B|m)$/u;

const wholeNumber = /^-?(?:0|[1-9]\d*)$/u;
const fraction = /^-?(?:0|[1-9]\d*)\.\d+$/u;

/** Whether an unquoted scalar is a string to every reader. */
export function isPlainString(text: string): boolean {
  return harmlessStart.test(text) && !reserved.test(text) && !mark.test(text);
}

/** What an unquoted scalar is to every reader; nothing where readers could differ. */
export function plainValue(text: string): Json | undefined {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  if (wholeNumber.test(text) || fraction.test(text)) return Number(text);
  return amount.test(text) || isPlainString(text) ? text : undefined;
}

/** The escapes of YAML that JSON has not. */
const ownEscape = /\\(?:x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([0aevNLP_ ]))/gu;
const named: { readonly [letter: string]: string } = {
  '0': '\u0000',
  a: '\u0007',
  e: '\u001B',
  v: '\u000B',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
  _: '\u00A0',
  ' ': ' ',
};

/** What a quoted scalar on one line holds; nothing where its quotes or escapes are not in order. */
export function quotedValue(text: string): string | undefined {
  if (text.startsWith("'")) return /^'(?:[^']|'')*'$/u.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
  if (!/^"(?:[^"\\]|\\.)*"$/u.test(text)) return undefined;
  return text.includes('\\') ? unescaped(text) : text.slice(1, -1);
}

function unescaped(text: string): string | undefined {
  const json = text.replaceAll(/\\\\|\\(?:x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|[0aevNLP_ ])/gu, (escape) =>
    escape === '\\\\' ? escape : jsonEscape(escape),
  );
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function jsonEscape(escape: string): string {
  const [, byte, code, letter] = new RegExp(ownEscape, 'u').exec(escape) ?? [];
  const character = letter === undefined ? String.fromCodePoint(Number.parseInt(byte ?? code ?? '0', 16)) : (named[letter] ?? '');
  return JSON.stringify(character).slice(1, -1);
}
