import { expect, test } from 'vitest';
import { release } from '../chart/builtins.ts';
import { AST, literal, type Expr } from '../expression/node.ts';
import { join, keys, quoteString, replace, splitList } from '../expression/operators.ts';
import { when } from '../expression/structure.ts';
import { lines, text } from '../expression/text.ts';
import type { Ref } from '../values/reference.ts';
import { v } from '../values/v.ts';
import { values } from '../values/values.ts';
import { printText } from './print-text.ts';
import { block, contextOf, printed } from './testing/printed.ts';

const { on } = values(v.object({ on: v.boolean().default(true) }));

test('notes', () => {
  const notes = text`
    ${release.name} runs.

    ${when(on, text`Open {{ it }}.`)}

    Bye.
  `;
  expect(printText(notes[AST], contextOf())).toBe(
    block`
    {{ .Release.Name }} runs.
    {{- "\n" }}
    {{- if .Values.on }}
    Open {{ "{{ it }}" }}.
    {{- end }}

    Bye.
  ` + '\n',
  );
});

const several = v.object({
  paragraph: v.string({ multiline: true }).default(''),
  paragraphs: v.map(v.string({ multiline: true })).default({}),
});

test.each<readonly [string, (all: Ref<typeof several>) => Expr<string>, string]>([
  ['whose line breaks are replaced', ({ paragraph }) => replace(paragraph, '\n', ' '), 'replace "\\n" " " .Values.paragraph'],
  [
    'taken apart at its line breaks',
    ({ paragraph }) => join(splitList(paragraph, '\n'), ' '),
    'join " " (splitList "\\n" .Values.paragraph)',
  ],
  ['quoted', ({ paragraph }) => quoteString(paragraph), 'printf "%q" .Values.paragraph'],
  [
    'of which the keys are told',
    ({ paragraphs }) => join(keys(paragraphs), ' '),
    'join " " (include "app.keys" .Values.paragraphs | fromJsonArray)',
  ],
])('a text of several lines %s may stand in a line', (_how, line, written) => {
  expect(printed(several, (all) => ({ a: lines(line(all), 'last') }))).toContain(`a: |2-\n  {{ ${written} }}\n  last`);
});

test('only a text can be notes', () => {
  expect(() => printText(literal(1), contextOf())).toThrow('a file of text is made of a text, not of literal; in app.yaml');
});
