import { describe, expect, test } from 'vitest';
import { define } from '../chart/define.ts';
import { document, field, fields, file, items, tpl, when, yaml } from '../expression/structure.ts';
import { lines, text } from '../expression/text.ts';
import { each } from '../values/each.ts';
import { v } from '../values/v.ts';
import { block, printed } from './testing/printed.ts';

const declaration = v.object({
  on: v.boolean().default(true),
  name: v.string().default(''),
  count: v.integer({ min: 0, max: 9 }).default(1),
  map: v.map(v.string()).default({}),
  list: v.array(v.string()).default([]),
  raw: v.anyObject().default({}),
});

test('literals: empty structures, strings that need quotes, blocks', () => {
  const made = printed(declaration, () => ({
    map: {},
    list: [],
    nothing: null,
    number: 21_000_000,
    yes: 'yes',
    'a: b': "it's",
    block: 'a\n  b\n',
    chomped: 'a\nb',
    indented: ' a\nb',
    ends: 'a\n\n',
    nested: { deep: [{ a: 1, b: [] }, ['x', ['y']], 'z'] },
  }));
  expect(made).toBe(block`
    map: {}
    list: []
    nothing: null
    number: 21000000
    'yes': 'yes'
    'a: b': it's
    block: |
      a
        b
    chomped: |-
      a
      b
    indented: |2-
       a
      b
    ends: "a\n\n"
    nested:
      deep:
        - a: 1
          b: []
        -
          - x
          -
            - 'y'
        - z
  `);
});

test('an item starts with a field that is always there', () => {
  const made = printed(declaration, ({ on, name }) => ({
    items: [{ a: when<number>(on, 1), b: 2, c: name }, { a: when<number>(on, 1) }, { a: { b: when<number>(on, 1) }, c: 1 }],
  }));
  expect(made).toBe(block`
    items:
      - b: 2
        {{- if .Values.on }}
        a: 1
        {{- end }}
        c: {{ .Values.name | quote }}
      -
        {{- if .Values.on }}
        a: 1
        {{- end }}
      - a:
          {{- if .Values.on }}
          b: 1
          {{- end }}
        c: 1
  `);
});

test("a user's structures: {} and [] are kept as values and vanish among others", () => {
  const made = printed(declaration, ({ raw, list, map }) => ({
    raw: yaml(raw),
    items: ['first', yaml(list), items(yaml(list))],
    labels: { a: 'b', ...fields(yaml(map)) },
    document: document(yaml(raw)),
  }));
  expect(made).toBe(block`
    raw:
      {{- toYaml .Values.raw | nindent 2 }}
    items:
      - first
      - {{- toYaml .Values.list | nindent 4 }}
      {{- with .Values.list }}
      {{- toYaml . | nindent 2 }}
      {{- end }}
    labels:
      a: b
      {{- with .Values.map }}
      {{- toYaml . | nindent 2 }}
      {{- end }}
    document: |
      {{- toYaml .Values.raw | nindent 2 }}
  `);
});

test('keys of the user', () => {
  const made = printed(declaration, ({ map, name }) => ({
    ...field(name, 1),
    ...fields(each(map, 'entry', (entry, key) => ({ ...field(key, entry) }))),
  }));
  expect(made).toBe(block`
    {{ .Values.name | quote }}: 1
    {{- range $entryName, $entry := .Values.map }}
    {{- if not (kindIs "invalid" $entry) }}
    {{ $entryName | quote }}: {{ $entry | quote }}
    {{- end }}
    {{- end }}
  `);
});

test('a configuration file is structure below its key', () => {
  const made = printed(declaration, ({ on, name }) => ({
    data: {
      'a.yml': document({ top: { name, list: [when<string>(on, 'x')] }, inner: document({ a: 1 }) }),
      'b.json': file('b.json'),
      c: tpl(name),
    },
  }));
  expect(made).toBe(block`
    data:
      a.yml: |
        top:
          name: {{ .Values.name | quote }}
          list:
            {{- if .Values.on }}
            - x
            {{- end }}
        inner: |
          a: 1
      b.json: |
        {{- .Files.Get "b.json" | nindent 4 }}
      c: {{ tpl .Values.name . | quote }}
  `);
});

const long = text`
    sum(rate(x{a=~"5.."}[5m]))
      > 3
  `;
test.each([
  ['several lines are a block', printed(declaration, () => ({ a: long })), 'a: |-\n  sum(rate(x{a=~"5.."}[5m]))\n    > 3'],
  ['one line is a scalar', printed(declaration, () => ({ a: text`up == 0` })), 'a: up == 0'],
  ['that may need quotes', printed(declaration, ({ count }) => ({ a: text`a: ${count}` })), "a: 'a: {{ .Values.count }}'"],
  [
    'one line that Go would have to quote is a block',
    printed(declaration, ({ name }) => ({ a: text`x ${name}: y`, b: 1 })),
    'a: |-\n  x {{ .Values.name }}: y\nb: 1',
  ],
  ['a line that may start with spaces', printed(declaration, ({ name }) => ({ a: lines(name, 'x') })), 'a: |2-\n  {{ .Values.name }}\n  x'],
  [
    'a last line that may be empty',
    printed(declaration, ({ name }) => ({ a: lines('x', name) })),
    'a: {{ printf "x\\n%s" .Values.name | quote }}',
  ],
  [
    'a last line that may end in a space',
    printed(declaration, ({ name }) => ({ a: lines('x', text`y ${name}`) })),
    'a: {{ printf "x\\ny %s" .Values.name | quote }}',
  ],
  ['spaces at the end of a line', printed(declaration, () => ({ a: lines('x  ', 'y') })), 'a: |-\n  x{{ "  " }}\n  y'],
])('%s', (_, made, expected) => {
  expect(made).toBe(expected);
});

test('control lines, and empty lines above them', () => {
  const made = printed(declaration, ({ on, list }) => ({
    a: text`
        first

        ${when(on, text`on`, text`off`)}

        ${each(list, 'item', (item) => text`- ${item}`)}
        last
      `,
  }));
  expect(made).toBe(block`
      a: |-
        first
        {{- "\n" }}
        {{- if .Values.on }}
        on
        {{- else }}
        off
        {{- end }}
        {{- "\n" }}
        {{- range $item := .Values.list }}
        - {{ $item }}
        {{- end }}
        last
    `);
});

describe('partials that make structures', () => {
  const fixed = define('fixed', 'Fields.', {}, () => ({ a: 1 }));
  const maybe = define('maybe', 'Fields or none.', { on: v.boolean() }, ({ on }) => when(on, { a: 1 }));
  const passed = define('passed', 'What is passed.', { map: v.map(v.string()) }, ({ map }) => yaml(map));

  test('are trimmed where they begin with a line break, and `{}` vanishes among fields', () => {
    const made = printed(
      declaration,
      ({ on, map }) => ({
        fixed: fixed({}),
        among: { x: 1, ...fields(fixed({})) },
        maybe: maybe({ on }),
        passed: passed({ map }),
        spread: { x: 1, ...fields(passed({ map })) },
        items: [fixed({})],
      }),
      [fixed, maybe, passed],
    );
    expect(made).toBe(block`
      fixed:
        {{- include "app.fixed" . | nindent 2 }}
      among:
        x: 1
        {{- include "app.fixed" . | nindent 2 }}
      maybe:
        {{- include "app.maybe" .Values.on | trim | nindent 2 }}
      passed:
        {{- include "app.passed" .Values.map | nindent 2 }}
      spread:
        x: 1
        {{- with include "app.passed" .Values.map | printf "%s\n" | fromYaml }}
        {{- toYaml . | nindent 2 }}
        {{- end }}
      items:
        - {{- include "app.fixed" . | nindent 4 }}
    `);
  });
});
