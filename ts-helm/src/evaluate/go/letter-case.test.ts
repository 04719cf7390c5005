import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { lower, upper } from './letter-case.ts';

describe.each([
  // The SHA-256 of "code:changed " for each code point that Go 1.26 changes, in hexadecimal.
  { change: lower, ofGo: '8f784cbf18e0bac938d06cb93186e8d95f74816fd8465dc6a240677ae7d71751' },
  { change: upper, ofGo: '0937e057b399d6141cf914d841509862076b0749ad6ae0b82be151f5b73ba90c' },
])('$change.name', ({ change, ofGo }) => {
  test('changes every code point as Go does', () => {
    const hash = createHash('sha256');
    for (let code = 0; code < 0x11_0000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const changed = change(String.fromCodePoint(code)).codePointAt(0) ?? 0;
      if (changed !== code) hash.update(`${code.toString(16)}:${changed.toString(16)} `);
    }
    expect(hash.digest('hex')).toBe(ofGo);
  });
});

test.each([
  { text: 'ODYSSΕΥΣ Σ', lowered: 'odyssευσ σ', uppered: 'ODYSSΕΥΣ Σ' },
  { text: 'straße İ ﬁ', lowered: 'straße i ﬁ', uppered: 'STRAßE İ ﬁ' },
  { text: 'Abc-1.2', lowered: 'abc-1.2', uppered: 'ABC-1.2' },
  { text: '', lowered: '', uppered: '' },
])('$text changes letter by letter', ({ text, lowered, uppered }) => {
  expect([lower(text), upper(text)]).toStrictEqual([lowered, uppered]);
});
