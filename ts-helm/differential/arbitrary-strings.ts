import * as fc from 'fast-check';
import type { StringSpec } from '../src/values/spec.ts';
import { nastyStrings, nastyTexts } from './nasty-strings.ts';

/** What no string may hold: what the values schema refuses everywhere because it would not come out as it went in. */
// eslint-disable-next-line no-control-regex
const lost = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]|<no value>/u;

const lineBreak = /[\n\t]/u;

/** Free text of one line, nasty or random. */
export function arbitraryLine(): fc.Arbitrary<string> {
  const random = fc.string({ unit: 'grapheme', maxLength: 20 });
  const lines = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...nastyStrings) }, { weight: 1, arbitrary: random });
  const pairs = fc.tuple(lines, lines).map(([left, right]) => left + right);
  return fc
    .oneof({ weight: 4, arbitrary: lines }, { weight: 1, arbitrary: pairs })
    .filter((text) => !lost.test(text) && !lineBreak.test(text));
}

/**
 * Keys of maps. Not empty; not starting with a wide blank, which Helm trims where a document starts with it; not <<, of which Helm's `toYaml` makes what YAML takes for a merge; not longer than the 1024
 * bytes that YAML allows before a colon, escapes included. Keys with quotes and backslashes have cases of their own: the
 * answers are read with JSON.parse, and that of V8 13.6 confuses such keys (after {"\\\\": 1} it reads {"\\n": 1} as the former).
 */
export function arbitraryKey(): fc.Arbitrary<string> {
  return arbitraryLine().filter(
    (key) => key !== '<<' && !/^(?:$|[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])|["\\]/u.test(key) && key.length < 150,
  );
}

/** Whether Helm 3, which trims a document, would take something away where `toYaml` writes the text last: a blank line or a wide blank. */
export function wouldBeTrimmed(text: string): boolean {
  return /(?:^|\n)\n$|[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]$/u.test(text);
}

/** Free text of one or several lines. */
export function arbitraryText(): fc.Arbitrary<string> {
  const joined = fc.array(fc.oneof(arbitraryLine(), fc.constant('')), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
  return fc.oneof(fc.constantFrom(...nastyTexts), joined, arbitraryLine());
}

const known = new Map<string, fc.Arbitrary<string>>();

/** Arbitraries by what the declaration allows: making one of a pattern takes longer than using it a hundred times. */
export function arbitraryString(spec: StringSpec): fc.Arbitrary<string> {
  const { choices, pattern, minLength, maxLength, multiline } = spec;
  const key = JSON.stringify([choices, pattern, minLength, maxLength, multiline]);
  const made = known.get(key) ?? makeString(spec);
  known.set(key, made);
  return made;
}

/** Strings that the declaration allows, the shortest and longest and the nasty ones among them more often than chance would. */
function makeString(spec: StringSpec): fc.Arbitrary<string> {
  if (spec.choices !== undefined) return fc.constantFrom(...spec.choices);
  const allowed = allows(spec);
  if (spec.pattern === undefined)
    return withLimits((spec.multiline === true ? arbitraryText() : arbitraryLine()).filter(inside(spec)), spec);
  const matching = fc.stringMatching(new RegExp(spec.pattern, 'u'), { size: 'small' }).filter((text) => allowed(text));
  const nasty = nastyStrings.filter((text) => allowed(text));
  if (nasty.length === 0) return matching;
  return fc.oneof({ weight: 2, arbitrary: matching }, { weight: 1, arbitrary: fc.constantFrom(...nasty) });
}

/** Whether the declaration allows the text, by the rules that both schemas' readers share. */
export function allows(spec: StringSpec): (text: string) => boolean {
  const pattern = spec.pattern === undefined ? undefined : new RegExp(spec.pattern, 'u');
  const within = inside(spec);
  return (text) =>
    within(text) &&
    !lost.test(text) &&
    (spec.multiline === true || !lineBreak.test(text)) &&
    (pattern?.test(text) ?? true) &&
    (spec.choices?.includes(text) ?? true);
}

function inside({ minLength = 0, maxLength = Infinity }: StringSpec): (text: string) => boolean {
  return (text) => {
    const length = text.replaceAll(/[^]/gu, 'x').length;
    return length >= minLength && length <= maxLength;
  };
}

/** The shortest and the longest string besides, where there are limits. */
function withLimits(texts: fc.Arbitrary<string>, { minLength = 0, maxLength }: StringSpec): fc.Arbitrary<string> {
  const edges = [minLength, ...(maxLength === undefined ? [] : [maxLength])].map((length) => 'x'.repeat(length));
  return fc.oneof({ weight: 8, arbitrary: texts }, { weight: 1, arbitrary: fc.constantFrom(...edges) });
}
