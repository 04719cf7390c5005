import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from './quote.ts';

/** What Go 1.26 answers to strconv.Quote. */
const cases: readonly (readonly [text: string, quoted: string])[] = [
  ['', '""'],
  ['a', '"a"'],
  ['"', String.raw`"\""`],
  ['\\', String.raw`"\\"`],
  ['\u0007\b\f\n\r\t\v', String.raw`"\a\b\f\n\r\t\v"`],
  ['\u0000\u001F\u007F', String.raw`"\x00\x1f\x7f"`],
  ['é😀', '"é😀"'],
  ['\u0085\u00A0\u00AD', String.raw`"\u0085\u00a0\u00ad"`],
  ['\u2028\u2029', String.raw`"\u2028\u2029"`],
  ['\uFEFF\uFFFD\uE000', String.raw`"\ufeff` + '\uFFFD' + String.raw`\ue000"`],
  ['\u200B\u200D', String.raw`"\u200b\u200d"`],
  ['\u{1FAE9}\u{2EBF0}', String.raw`"\U0001fae9\U0002ebf0"`],
  ['\u0378', String.raw`"\u0378"`],
  ['\u{E0100}', '"\u{E0100}"'],
  ["<a&b>'", `"<a&b>'"`],
  ['a\u3000b', String.raw`"a\u3000b"`],
  ['\u{10FFFF}\uFFFE', String.raw`"\U0010ffff\ufffe"`],
];

describe('quote', () => {
  test.each(cases)('%j', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  test('leaves as they are exactly the code points that Go prints', () => {
    const marks: string[] = [];
    for (let code = 0; code < 0x11_0000; code += 1) {
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      const raw = code === 0x22 || code === 0x5c || quote(String.fromCodePoint(code)).length < 5;
      marks.push(!isSurrogate && raw && !isShortEscape(code) ? '1' : '0');
    }
    // The SHA-256 of a 1 or 0 for each code point, by strconv.IsPrint of Go 1.26.
    const ofGo = '0326b64c15e91a0583a1d9f8bc53f4bb534adc91a5ae096b55adaf19525ed98d';
    expect(createHash('sha256').update(marks.join('')).digest('hex')).toBe(ofGo);
  });

  test('can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unquoted(quote(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

/** \a to \r are shorter than the other escapes. */
function isShortEscape(code: number): boolean {
  return code >= 0x07 && code <= 0x0d;
}

const short: { readonly [letter: string]: string } = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
};

function unquoted(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replaceAll(
      /\\(?:x(..)|u(....)|U(.{8})|(.))/gu,
      (_, x: string | undefined, u: string | undefined, long: string | undefined, one: string) => {
        const code = x ?? u ?? long;
        return code === undefined ? (short[one] ?? '') : String.fromCodePoint(Number.parseInt(code, 16));
      },
    );
}
