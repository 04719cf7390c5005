import type { Json } from '../src/ast/facts.ts';
import { document } from '../src/expression/structure.ts';
import { lines, text } from '../src/expression/text.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({ text: v.string({ multiline: true }).default('a\nb\n'), line: v.string().default('l') });

const texts = [
  '',
  'a',
  '\n',
  '\n\n',
  'a\n',
  'a\n\n',
  '\na',
  ' a\n b',
  '  a\n b\n',
  'a\n  b',
  'a \n b ',
  'a\n\n\nb',
  '# a\nb: c',
  '---\na\n...\n',
  'a: |\n  b\n',
  '\ta\n',
  'a\tb',
  '- a\n',
  '{{ x }}\n{{- y -}}\n',
  ' ',
  ' \n',
  '\n ',
];

/** Texts keep every line break and blank, at their start and end too; carriage returns, which YAML would lose, are refused. */
export const lineBreaks = specCase(
  'texts of several lines',
  declaration,
  (values) => ({
    text: values.text,
    nested: { list: [values.text, { text: values.text }] },
    'file.yaml': document({ text: values.text, after: 1 }),
    written: text`
      first ${values.line}

        indented ${values.line}
      last
    `,
    parts: lines(
      'a',
      text`
      b ${values.line}
      c
    `,
      'd',
    ),
    literal: 'a\n  b\n\nc\n',
    noEnd: 'a\nb',
    manyEnds: 'a\n\n',
    onlyBreak: '\n',
    startsWithBlank: '  a\nb\n',
    startsWithBreak: '\na\n',
  }),
  [
    ...texts.map((one) => ({ values: { text: one }, spec: made(one, 'l') })),
    { values: { line: '' }, spec: made('a\nb\n', '') },
    { values: { line: '  x  ' }, spec: made('a\nb\n', '  x  ') },
    { values: { text: 'a\r\nb' }, refused: /text/u },
    { values: { text: 'a\rb' }, refused: /text/u },
    { values: { text: 'a\u2028b' }, refused: /text/u },
    { values: { text: 'a\u0085b' }, refused: /text/u },
    { values: { line: 'a\nb' }, refused: /line/u },
    { values: { line: 'a\tb' }, refused: /line/u },
  ],
);

function made(one: string, line: string): Json {
  return {
    text: one,
    nested: { list: [one, { text: one }] },
    'file.yaml': { text: one, after: 1 },
    written: `first ${line}\n\n  indented ${line}\nlast`,
    parts: `a\nb ${line}\nc\nd`,
    literal: 'a\n  b\n\nc\n',
    noEnd: 'a\nb',
    manyEnds: 'a\n\n',
    onlyBreak: '\n',
    startsWithBlank: '  a\nb\n',
    startsWithBreak: '\na\n',
  };
}
