import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPlain, yamlString } from './yaml-string.ts';

const plain = [
  'a',
  'Deployment',
  'apps/v1',
  '--flag=x',
  '-x',
  'a:b',
  'a#b',
  'up{job="x"} == 0',
  'sum(a) > 5',
  'x y',
  'http://a/b',
  "it's",
  'é😀',
  'v1.2.3',
  '1.2.3',
  '10m',
  '1Gi',
  'a, b',
  '.x',
];
const quotedSingly = [
  ...'yes no on off y n Y true False NULL ~ 0 0123 0o17 0x1F 0b1 1_000 1e3 1.5E+06 .5 1. -1 +1 .inf -.INF .nan 190:20:30 1:20 2026-01-01 = <<'.split(
    ' ',
  ),
  '',
  ...'| | a|a |-|- a|?|: a|a: b|a:|a #b|---|...|2026-01-01T00:00:00Z'.split('|'),
  ...',x [x ]x {x }x #x &x *x !x |x >x %x @x `x "x'.split(' '),
];

describe('yamlString', () => {
  test.each(plain)('leaves %j as it is', (text) => {
    expect(yamlString(text)).toBe(text);
  });

  test.each(quotedSingly)('puts %j into single quotes', (text) => {
    expect(yamlString(text)).toBe(`'${text}'`);
  });

  test.each([
    ["'x'", "'''x'''"],
    ['a\tb', '"a\\tb"'],
    ['a\nb', '"a\\nb"'],
    ['a\u0085b\u2028', '"a\\u0085b\\u2028"'],
    ['\u007F', '"\\u007f"'],
    ['{{ $x }} y', "'{{ $x }} y'"],
    ['y {{ $x }}', "'y {{ $x }}'"],
  ])('writes %j as %s', (text, expected) => {
    expect(yamlString(text)).toBe(expected);
  });

  test('any string is read as that string, by YAML 1.1 and 1.2, as a value, an item and a key', () => {
    const piece = constantFrom(...plain, ...quotedSingly, "'", '\\', '\t', '\n', '\u0085', '\u2028', '\u007F', '\uFEFF', '0', 'e', '_');
    const text = oneof(
      array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
      string({ unit: 'binary', maxLength: 6 }),
    );
    assert(
      property(text, (one) => {
        const written = yamlString(one);
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(`k: ${written}\n`, { version })).toEqual({ k: one });
          expect(parse(`- ${written}\n`, { version })).toEqual([one]);
          expect(parse(`${written}: 1\n`, { version })).toEqual({ [one]: 1 });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isPlain', () => {
  test('a plain string needs no quotes', () => {
    assert(property(string(), (text) => isPlain(text) === !/^['"]/u.test(yamlString(text)) || text.includes('{{')));
  });
});
