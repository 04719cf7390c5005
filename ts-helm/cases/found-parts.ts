import { defineText } from '../src/chart/define.ts';
import { notEmpty, regexFind } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { when } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({ text: v.string().default('host.example.com/some/path/') });

/** A part that needs no quotes, whatever the text: the printer is told, and writes it as it is. */
const path = defineText('case.path', 'The path.', { text: v.string() }, ({ text }) =>
  regexFind(text, '(/[A-Za-z0-9_][A-Za-z0-9._~-]*)+', { plain: 'beside' }),
);

const parts: readonly (readonly [text: string, path: string, word: string, end: string])[] = [
  ['host.example.com/some/path/', '/some/path', 'host', ''],
  ['', '', '', ''],
  ['no path', '', 'no', 'path'],
  ['a/1e3', '/1e3', 'a', ''],
  ['/~//b: c', '/b', 'b', 'c'],
  ['é{{ x }}/y', '/y', 'x', 'y'],
  ["it's #1/null", '/null', 'it', 'null'],
];

/** The first part of a text that matches: the leftmost, and as long as its repetitions make it. */
export const foundParts = specCase(
  'the part of a text that matches',
  declaration,
  ({ text }) => ({
    path: path({ text }),
    below: str`${path({ text })}/metrics`,
    given: when<string>(notEmpty(path({ text })), path({ text })),
    word: regexFind(text, '[a-z]+'),
    end: regexFind(text, '[a-z]*$'),
  }),
  parts.map(([text, found, word, end]) => ({
    values: { text },
    spec: { path: found, below: `${found}/metrics`, ...(found === '' ? {} : { given: found }), word, end },
  })),
  { helpers: [path] },
);
