import { expect, test } from 'vitest';
import { release } from '../chart/builtins.ts';
import { AST, literal } from '../expression/node.ts';
import { when } from '../expression/structure.ts';
import { text } from '../expression/text.ts';
import { v } from '../values/v.ts';
import { values } from '../values/values.ts';
import { printText } from './print-text.ts';
import { block, contextOf } from './testing/printed.ts';

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

test('only a text can be notes', () => {
  expect(() => printText(literal(1), contextOf())).toThrow('a file of text is made of a text, not of literal; in app.yaml');
});
