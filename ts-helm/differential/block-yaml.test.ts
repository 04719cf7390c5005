import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { yamlText } from '../src/evaluate/yaml-text.ts';
import { arbitraryAny } from './arbitrary-json-schema.ts';
import { blockYaml } from './block-yaml.ts';
import { compareValues } from './compare.ts';

const simple: readonly string[] = [
  'a: 1\nb: "x"\nc:\n  d: true\n  e: []\n',
  'a:\n- 1\n- b: 2\n  c: |\n    x\n\n     y\n- - 1\n  - "2"\n',
  "a: |-\n  x\n\n  y\n\nb: 'it''s'\nc: \"\\U0001F600 \\x41 \\\" \\\\\"\n",
  '# comment\na:\n  # another\n  b: {}\nc:\n',
  'a: |+\n  x\n\n\nb: 1\n',
  'expr: |\n  sum(rate(x[5m])) > 0.5\nfor: 15m\nlabels:\n  severity: critical\n',
];

test.each(simple)('reads %j as every version of YAML does', (text) => {
  const read = blockYaml(text);
  expect(read?.data).toStrictEqual(parse(text, { version: '1.1' }));
  expect(read?.data).toStrictEqual(parse(text, { version: '1.2' }));
});

/** Line breaks are written ¶. */
const others =
  'a: yes|a: 0o17|a: 0x1f|a: 1e3|a: 012|a: 1_000|a: 1:20|a: 2026-01-01|a: ~|a: .5|a: +1|a: =|yes: 1|1: a|a: b¶  c|a: "b¶  c"|' +
  'a: {b: 1}|a: [1]|a: &x 1|a: !!str 1|a: *x|? a¶: b|---¶a: 1|a: 1¶...|a: 1¶a: 2|a:¶  b: 1¶ c: 2|a: 1¶  b: 2|- a¶b: 1|a: b: c|' +
  'a: b #c|a: \'b|a: "b|a: "\\q"|a: b: c¶|"a|a: >¶  b¶';

test.each(others.split('|').map((text) => text.replaceAll('¶', '\n')))('leaves %j to a full reader', (text) => {
  expect(blockYaml(text)).toBeUndefined();
});

test('reads whatever it reads as both versions of YAML do', () => {
  const writers = [
    yamlText,
    (data: unknown): string => stringify(data, { lineWidth: 0, version: '1.1' }),
    (data: unknown): string => stringify(data, { indentSeq: false, lineWidth: 0 }),
  ];
  const cuts = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ' ', '  ', '- ', '"', "'", ':', '|', '\n', '#', 'x'));
  let read = 0;
  fc.assert(
    fc.property(arbitraryAny(4), fc.constantFrom(...writers), fc.option(cuts), (data, write, cut) => {
      const written = write(data);
      const [at, length, put] = cut === null ? [0, 0, ''] : cut;
      const start = written.length === 0 ? 0 : at % written.length;
      const text = written.slice(0, start) + put + written.slice(start + length);
      const found = blockYaml(text);
      if (found === undefined) return;
      read += 1;
      for (const version of ['1.1', '1.2'] as const) {
        expect(compareValues(found.data, parse(text, { version, logLevel: 'error' }), text)).toBeUndefined();
      }
    }),
    { numRuns: 10_000, seed: 1 },
  );
  expect(read).toBeGreaterThan(1000);
});
