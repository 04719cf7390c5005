import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readableYaml } from './readable-yaml.ts';

test.each([
  'yes',
  'on',
  'n',
  '~',
  '',
  '0123',
  '0o14',
  '1e3',
  '.5e3',
  '1_000',
  '12:30:45',
  '2001-01-01',
  '=',
  'a: b',
  '- a',
  '{{ a }}',
  'null',
  '0x1f',
  '+.inf',
])('the string %j stays one', (text) => {
  expect(readableYaml(text)).toMatch(/^["']/u);
  expect(parse(readableYaml(text))).toBe(text);
});

test('a list is indented below its key', () => {
  expect(readableYaml({ a: [{ b: 1, c: ['x'] }], d: {}, e: 'f\ng\n' })).toBe('a:\n  - b: 1\n    c:\n      - x\nd: {}\ne: |\n  f\n  g');
});

test.each(['x\n', 'x\n\n', 'x\n\n\n', '\n', '\n\n', ' \n', 'x\n \n', '\n x\n', ' x\n', '\n \nx', 'x', ''])(
  '%j keeps its newlines',
  (text) => {
    for (const value of [text, { a: text }, { a: text, b: 1 }, [text], [[{ a: text }]]]) {
      // A file gets its last newline from whoever writes it.
      for (const version of ['1.1', '1.2'] as const) expect(parse(`${readableYaml(value)}\n`, { version })).toEqual(value);
    }
  },
);

test('both versions of YAML read what was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))), (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value));
      for (const version of ['1.1', '1.2'] as const)
        expect(parse(readableYaml(JSON.parse(JSON.stringify(value))), { version })).toEqual(json);
    }),
  );
});
