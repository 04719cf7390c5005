import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../ast/facts.ts';
import { yamlText } from './yaml-text.ts';

const cases: readonly (readonly [value: Json, text: string])[] = [
  [{}, '{}\n'],
  [[], '[]\n'],
  [null, 'null\n'],
  ['a', 'a\n'],
  ['a\nb\n', '|\n  a\n  b\n'],
  [{ a: 1, b: 'text', c: true, d: null, e: 0.5, f: 1e21 }, 'a: 1\nb: text\nc: true\nd: null\ne: 0.5\nf: 1e+21\n'],
  [{ a: { b: { c: {} } }, d: [] }, 'a:\n  b:\n    c: {}\nd: []\n'],
  [{ a: ['x', { b: 1, c: [2] }, [3, [4]], {}] }, 'a:\n  - x\n  - b: 1\n    c:\n      - 2\n  - - 3\n    - - 4\n  - {}\n'],
  [{ expr: 'up == 0\n  and x\n', run: 'a\n\nb' }, 'expr: |\n  up == 0\n    and x\nrun: |-\n  a\n\n  b\n'],
  [[{ text: 'a\nb' }], '- text: |-\n    a\n    b\n'],
  [{ 'app.kubernetes.io/name': 'a b', on: 'on', '1': '1', '': '' }, '"1": "1"\napp.kubernetes.io/name: a b\n"on": "on"\n"": ""\n'],
];

test.each(cases)('%j', (value, text) => {
  expect(yamlText(value)).toBe(text);
});

/** Strings that some reader takes for something else, or for the end of the string. */
const strings = [
  '',
  ' ',
  '~',
  'null',
  'Null',
  'true',
  'False',
  'yes',
  'No',
  'on',
  'OFF',
  'y',
  'N',
  '0',
  '-1',
  '0123',
  '0o17',
  '0x1F',
  '0b11',
  '1_000',
  '1e3',
  '1E3',
  '.5',
  '1.',
  '1:30',
  '190:20:30.15',
  '.inf',
  '-.INF',
  '.NaN',
  '2001-12-14',
  '2001-12-14t21:59:43.10-05:00',
  '=',
  '<<',
  '-',
  '- a',
  '?',
  '? a',
  ':',
  ': a',
  'a: b',
  'a:',
  'a #b',
  '#a',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '@a',
  '`a',
  '%a',
  '{a}',
  '[a]',
  'a, b',
  "'a'",
  '"a"',
  'a\\b',
  '---',
  '...',
  ' a',
  'a ',
  'a\tb',
  '\ta',
  'a\n',
  '\n',
  '\n\n',
  '\na',
  'a\n\n',
  ' a\n b',
  'a \nb',
  'a\n\tb',
  'a\n b\n',
  '---\na\n...\n',
  'a: |\n  b\n',
  '# a\nb',
  '{{ $labels.pod }}',
  'é',
  '😀',
  '\u0000',
  '\u0007',
  '\u007F',
  '\u0085',
  'a\u0085\nb',
  '\u2028',
  '\u2029\n',
  '\uFEFF',
  '\uFFFE\uFFFF',
  '\r',
  'a\r\nb',
  '\u00A0',
];

/** Of the YAML that Kubernetes, Prometheus and Helm read, and of YAML 1.2. */
const versions = ['1.1', '1.2'] as const;

describe.each(versions)('YAML %s reads the same', (version) => {
  const options = { version, uniqueKeys: true, maxAliasCount: 0 };

  test.each(strings)('string %j, alone, in a list, as a value and as a key', (text) => {
    for (const value of [text, [text], { a: text, b: 1 }, { [text]: text }, { a: [{ [`k${text}`]: [text, text] }] }]) {
      expect(parse(yamlText(value), options)).toStrictEqual(value);
    }
  });

  test('value', () => {
    const text = fc.oneof(fc.constantFrom(...strings), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }));
    const key = text.filter((one) => one.length < 100 && one !== '__proto__');
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(parse(yamlText(one), options)).toStrictEqual(one);
      }),
      { numRuns: 500 },
    );
  });
});
