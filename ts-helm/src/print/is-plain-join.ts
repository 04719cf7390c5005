import type { Facts } from '../ast/facts.ts';
import { isUnbroken } from './yaml-string.ts';

/** What of a placeholder decides whether it can stand unquoted. */
interface Placeholder {
  readonly type: string;
  readonly plain?: Facts['plain'] | undefined;
  readonly empty: boolean;
}

/** Literal text, or what is known of a placeholder. */
export type Piece = string | Placeholder;

/**
 * Whether text with harmless placeholders can stand in YAML unquoted and is a string whatever the placeholders hold: it
 * must be unbroken with and without those that may be empty, and something in it must rule out a number, a date and a word
 * such as `on`.
 */
export function isPlainJoin(pieces: readonly Piece[]): boolean {
  if (pieces.some((piece, index) => mayBreak(piece, pieces[index + 1]))) return false;
  const withEmpty = (isEmpty: (place: number) => boolean) => pieces.map((piece, place) => sample(piece, isEmpty(place)));
  const withOneEmpty = pieces.map((_, index) => withEmpty((place) => place === index));
  const samples = [withEmpty(() => false), withEmpty(() => true), ...withOneEmpty];
  return samples.every((texts) => isUnbroken(texts.join(''))) && pieces.some((_, index) => isDecisive(pieces, index));
}

/** A hyphen or a colon before a space, or a colon at the end, would make an item or a key of the text. */
function mayBreak(piece: Piece, next: Piece | undefined): boolean {
  if (typeof piece !== 'string' && piece.plain === 'before' && (typeof next !== 'string' || next === '')) return true;
  return typeof piece !== 'string' && piece.type === 'string' && piece.plain !== 'alone' && typeof next === 'string' && /^\s/u.test(next);
}

function sample(piece: Piece, empty: boolean): string {
  if (typeof piece === 'string') return piece;
  return empty && piece.empty && piece.type === 'string' ? '' : 'x';
}

/** Whether the piece rules out that the whole is read as something else than a string. */
function isDecisive(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece === undefined) return false;
  if (typeof piece === 'string') return hasDecisiveLetters(piece);
  const standsAlone = isSeparator(pieces[index - 1], /[:/=@,]$/u) && isSeparator(pieces[index + 1], /^[:/=@,]/u);
  return piece.plain === 'alone' && !piece.empty && standsAlone;
}

function isSeparator(piece: Piece | undefined, form: RegExp): boolean {
  return piece === undefined || (typeof piece === 'string' && form.test(piece));
}

const words = ['~', '=', '<<', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '.inf', '.nan'];

/**
 * No number or date holds a hyphen before a letter, or two letters of which one is no hexadecimal digit (but for the `x`
 * of `0xa`); nor any of the signs. `-e` before a digit is left out: some readers of YAML 1.1 take `-e0` for a number.
 */
function hasDecisiveLetters(text: string): boolean {
  if (words.some((word) => word.includes(text.toLowerCase()))) return false;
  return /[^\da-fxobtz_+\-.:\s]|-(?:[a-df-z]|e[a-z])|[a-z][g-z]|[g-wyz][a-z]/iu.test(text);
}
