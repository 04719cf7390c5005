import { describe, expect, test } from 'vitest';
import { release } from '../chart/builtins.ts';
import type { Node } from '../expression/node.ts';
import {
  and,
  eq,
  gt,
  hasApi,
  hasEntry,
  kubeVersion,
  lt,
  ne,
  not,
  notEmpty,
  or,
  orElse,
  present,
  quantityBytes,
  renamed,
} from '../expression/operators.ts';
import { str } from '../expression/str.ts';
import { ensure, fields, when, yaml } from '../expression/structure.ts';
import { each } from '../values/each.ts';
import { given } from '../values/given.ts';
import type { Ref } from '../values/reference.ts';
import { v } from '../values/v.ts';
import { block, printed } from './testing/printed.ts';

const entry = v.object({
  to: v.string({ minLength: 1 }),
  order: v.integer({ min: 0, max: 9 }).default(0),
  on: v.boolean().default(true),
  off: v.boolean().default(false),
  mode: v.choice('a', 'b').default('a'),
  note: v.string().optional(),
  limits: v.object({ low: v.integer({ min: 0, max: 9 }).default(1) }).default({}),
  tags: v.array(v.string()).default([]),
});
const declaration = v.object({
  on: v.boolean().default(true),
  b: v.boolean().default(true),
  name: v.string().default(''),
  count: v.integer({ min: 0, max: 9 }).default(1),
  ratio: v.number().default(1),
  size: v.quantity().default('1Gi'),
  map: v.map(v.string()).default({}),
  list: v.array(v.string()).default([]),
  entries: v.map(entry).default({}),
  text: v.string().optional(),
  path: v.string({ minLength: 1 }).optional(),
  tls: v.object({ secret: v.string(), key: v.string().optional() }).optional(),
  old: v.integer({ min: 0, max: 9 }).deprecated('count', '1.2.0'),
});
type Values = Ref<typeof declaration>;

test('neighbours under one condition share one if', () => {
  const made = printed(declaration, ({ on, b }) => ({
    a: when<number>(on, 1),
    b: when<number>(on, 2, 3),
    ...fields(when<object>(on, { c: 3 })),
    d: when<number>(b, 4),
    list: [when<number>(on, 1), when<number>(on, 2)],
  }));
  expect(made).toBe(block`
    {{- if .Values.on }}
    a: 1
    b: 2
    {{- else }}
    b: 3
    {{- end }}
    {{- if .Values.b }}
    d: 4
    {{- end }}
    list:
      {{- if .Values.on }}
      - 1
      - 2
      {{- end }}
    {{- if .Values.on }}
    c: 3
    {{- end }}
  `);
});

test('a choice of several is an else if, but not below a with', () => {
  const made = printed(declaration, ({ count, list, on }) => ({
    a: when<string>(eq(count, 1), 'one', when<string>(gt(count, 5), 'many', 'some')),
    b: when<unknown>(notEmpty(list), yaml(list), when<unknown>(on, 1)),
  }));
  expect(made).toBe(block`
    {{- if eq (int64 .Values.count) 1 }}
    a: one
    {{- else if gt (int64 .Values.count) 5 }}
    a: many
    {{- else }}
    a: some
    {{- end }}
    {{- with .Values.list }}
    b:
      {{- toYaml . | nindent 2 }}
    {{- else }}
    {{- if .Values.on }}
    b: 1
    {{- end }}
    {{- end }}
  `);
});

describe('conditions', () => {
  const cases: readonly (readonly [string, (values: Values) => Node<boolean>])[] = [
    ['and .Values.on (or .Values.b (not .Values.on))', ({ on, b }) => and(on, or(b, not(on)))],
    ['and .Values.on (ne .Values.name "")', ({ on, name }) => not(or(not(on), eq(name, '')))],
    ['not (or .Values.on .Values.b)', ({ on, b }) => not(or(on, b))],
    ['ne (float64 .Values.ratio) (float64 .Values.count)', ({ ratio, count }) => ne(ratio, count)],
    ['lt (float64 .Values.ratio) 2.0', ({ ratio }) => lt(ratio, 2)],
    ['lt (include "app.quantityBytes" .Values.size | float64) 1024.0', ({ size }) => lt(quantityBytes(size), 1024)],
    ['eq .Values.name "x"', ({ name }) => eq(name, 'x')],
    ['eq (.Values.name | default "a") "x"', ({ name }) => eq(orElse(name, 'a'), 'x')],
    ['not .Values.map', ({ map }) => not(notEmpty(map))],
    ['not (kindIs "invalid" .Values.text)', ({ text }) => present(text)],
    ['kindIs "invalid" .Values.text', ({ text }) => not(present(text))],
    ['.Values.path', ({ path }) => present(path)],
    ['not (kindIs "invalid" .Values.map.a)', ({ map }) => hasEntry(map, 'a')],
    ['kindIs "invalid" (index .Values.map "a-b")', ({ map }) => not(hasEntry(map, 'a-b'))],
    ['not (kindIs "invalid" (index .Values.map .Values.name))', ({ map, name }) => hasEntry(map, name)],
    ['.Capabilities.APIVersions.Has "a/v1/B"', () => hasApi('a/v1/B')],
    ['semverCompare ">=1.27-0" .Capabilities.KubeVersion.Version', () => kubeVersion('>=1.27-0')],
    ['eq (int64 (ternary .Values.count .Values.old (kindIs "invalid" .Values.old))) 1', ({ old, count }) => eq(renamed(old, count), 1)],
  ];

  test.each(cases)('%s', (expected, condition) => {
    expect(printed(declaration, (values) => ({ a: when<number>(condition(values), 1) }))).toBe(`{{- if ${expected} }}\na: 1\n{{- end }}`);
  });
});

test('given: with where what is there is never empty, else a test for nil', () => {
  const made = printed(declaration, ({ text, path, tls, on }) => ({
    text: given(text, (value) => value),
    path: given(path, (value) => value, { otherwise: 'none' }),
    tls: given(tls, (value) => ({
      secret: value.secret,
      release: release.name,
      key: given(value.key, (key) => key, { otherwise: when<string>(on, 'k') }),
    })),
  }));
  expect(made).toBe(block`
    {{- if not (kindIs "invalid" .Values.text) }}
    text: {{ .Values.text | quote }}
    {{- end }}
    {{- with .Values.path }}
    path: {{ . | quote }}
    {{- else }}
    path: none
    {{- end }}
    {{- with .Values.tls }}
    tls:
      secret: {{ .secret | quote }}
      release: {{ $.Release.Name | quote }}
      {{- if not (kindIs "invalid" .key) }}
      key: {{ .key | quote }}
      {{- else if $.Values.on }}
      key: k
      {{- end }}
    {{- end }}
  `);
});

test('given: a name for what a loop in it reads, where . is something else', () => {
  const made = printed(declaration, ({ tls, list }) => ({
    tls: given(tls, (value) => ({ secret: value.secret, uses: [each(list, 'item', (item) => ({ item, secret: value.secret }))] })),
  }));
  expect(made).toBe(block`
    {{- with $tls := .Values.tls }}
    tls:
      secret: {{ .secret | quote }}
      uses:
        {{- range $item := $.Values.list }}
        - item: {{ $item | quote }}
          secret: {{ $tls.secret | quote }}
        {{- end }}
    {{- end }}
  `);
});

test('with is not used where it would lengthen more paths than it shortens', () => {
  const made = printed(declaration, ({ map, name, count }) => ({ ...fields(when<object>(notEmpty(map), { a: yaml(map), name, count })) }));
  expect(made).toBe(block`
    {{- if .Values.map }}
    a:
      {{- toYaml .Values.map | nindent 2 }}
    name: {{ .Values.name | quote }}
    count: {{ .Values.count }}
    {{- end }}
  `);
});

test('loops: null entries are passed over, and the root is found', () => {
  const made = printed(declaration, ({ entries, list, name }) => ({
    byKey: [each(entries, 'entry', (one, key) => ({ key, name: str`${name}-${one.to}`, tags: [each(one.tags, 'tag', (tag) => tag)] }))],
    byOrder: [each(entries, 'route', (one) => one.to, 'order')],
    list: [each(list, 'item', (item) => item)],
  }));
  expect(made).toBe(block`
    byKey:
      {{- range $entryName, $entry := .Values.entries }}
      {{- if $entry }}
      - key: {{ $entryName | quote }}
        name: {{ printf "%s-%s" $.Values.name $entry.to | quote }}
        tags:
          {{- range $tag := $entry.tags }}
          - {{ $tag | quote }}
          {{- end }}
      {{- end }}
      {{- end }}
    byOrder:
      {{- range $routeName := include "app.inOrder" .Values.entries | fromJsonArray }}
      {{- $route := index $.Values.entries $routeName }}
      - {{ $route.to | quote }}
      {{- end }}
    list:
      {{- range $item := .Values.list }}
      - {{ $item | quote }}
      {{- end }}
  `);
});

test('defaults inside map entries: default where nothing is lost, else dig', () => {
  const made = printed(declaration, ({ entries }) => [
    each(entries, 'entry', (one) => ({
      order: one.order,
      on: one.on,
      off: one.off,
      mode: one.mode,
      low: one.limits.low,
      ifOn: when<number>(one.on, 1),
      ifOff: when<number>(one.off, 1),
      note: given(one.note, (note) => note),
      tags: when<unknown>(notEmpty(one.tags), yaml(one.tags)),
    })),
  ]);
  expect(made).toBe(block`
    {{- range $entry := .Values.entries }}
    {{- if $entry }}
    - order: {{ $entry.order | default 0 }}
      'on': {{ dig "on" true $entry }}
      'off': {{ $entry.off | default false }}
      mode: {{ $entry.mode | default "a" }}
      low: {{ dig "limits" "low" 1 $entry }}
      {{- if dig "on" true $entry }}
      ifOn: 1
      {{- end }}
      {{- if $entry.off }}
      ifOff: 1
      {{- end }}
      {{- if not (kindIs "invalid" $entry.note) }}
      note: {{ $entry.note | quote }}
      {{- end }}
      {{- with $entry.tags }}
      tags:
        {{- toYaml . | nindent 4 }}
      {{- end }}
    {{- end }}
    {{- end }}
  `);
});

test('ensure fails with its sentence', () => {
  const made = printed(declaration, ({ on, b, name }) => ({
    ...fields(ensure(or(not(on), b), str`${name} needs b`)),
    a: 1,
  }));
  expect(made).toBe(block`
    a: 1
    {{- if and .Values.on (not .Values.b) }}
    {{- fail (printf "%s needs b" .Values.name) }}
    {{- end }}
  `);
});
