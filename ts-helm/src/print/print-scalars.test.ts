import { describe, expect, test } from 'vitest';
import { release } from '../chart/builtins.ts';
import {
  add,
  durationSeconds,
  eq,
  kindIs,
  len,
  omit,
  quoteRegex,
  quoteString,
  regexFind,
  sha256sum,
  snakeCase,
  ternary,
  toJson,
  toString,
} from '../expression/operators.ts';
import { str } from '../expression/str.ts';
import { v } from '../values/v.ts';
import { printed } from './testing/printed.ts';

const declaration = v.object({
  text: v.string().default(''),
  host: v.host().default('a.example.com'),
  maybeHost: v.format('host', { orEmpty: true }).default(''),
  label: v.format('dnsLabel').default('a'),
  prefix: v.format('namePrefix', { orEmpty: true }).default(''),
  small: v.integer({ min: 0, max: 9 }).default(3),
  large: v.integer().default(1),
  ratio: v.number().default(0.5),
  on: v.boolean().default(true),
  list: v.array(v.string()).default([]),
  raw: v.anyObject().default({}),
  timeout: v.duration().default('1m'),
  'my-key': v.object({ 'a-b': v.integer({ min: 0, max: 5 }).default(1), plain: v.integer({ min: 0, max: 5 }).default(1) }),
});

describe('a value is written so that YAML reads it as what it is', () => {
  test.each([
    ['a string of any form is quoted', printed(declaration, ({ text }) => ({ a: text })), 'a: {{ .Values.text | quote }}'],
    ['a host needs no quotes', printed(declaration, ({ host }) => ({ a: host })), 'a: {{ .Values.host }}'],
    ['unless it may be empty', printed(declaration, ({ maybeHost }) => ({ a: maybeHost })), 'a: {{ .Values.maybeHost | quote }}'],
    ['a label may be a number', printed(declaration, ({ label }) => ({ a: label })), 'a: {{ .Values.label | quote }}'],
    ['small integers stand bare', printed(declaration, ({ small }) => ({ a: small })), 'a: {{ .Values.small }}'],
    ['large ones would get an exponent', printed(declaration, ({ large }) => ({ a: large })), 'a: {{ .Values.large | int64 }}'],
    ['numbers as JSON', printed(declaration, ({ ratio }) => ({ a: ratio })), 'a: {{ .Values.ratio | toJson }}'],
    ['booleans stand bare', printed(declaration, ({ on }) => ({ a: on })), 'a: {{ .Values.on }}'],
    ['structures as YAML', printed(declaration, ({ list }) => ({ a: list })), 'a:\n  {{- toYaml .Values.list | nindent 2 }}'],
    ['keys with hyphens', printed(declaration, (all) => ({ a: all['my-key']['a-b'] })), 'a: {{ index .Values "my-key" "a-b" }}'],
    ['keys below them', printed(declaration, (all) => ({ a: all['my-key'].plain })), 'a: {{ (index .Values "my-key").plain }}'],
    ['built-in objects', printed(declaration, () => ({ a: release.name })), 'a: {{ .Release.Name | quote }}'],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('a string with placeholders', () => {
  test.each([
    ['stands bare', printed(declaration, ({ prefix }) => ({ a: str`${prefix}alertmanager` })), 'a: {{ .Values.prefix }}alertmanager'],
    ['with a host', printed(declaration, ({ host }) => ['x', str`https://${host}/`]), '- x\n- https://{{ .Values.host }}/'],
    ['in quotes', printed(declaration, ({ label }) => ({ a: str`${label}:${label}` })), "a: '{{ .Values.label }}:{{ .Values.label }}'"],
    ['with any string', printed(declaration, ({ text }) => ({ a: str`a ${text} 5%` })), 'a: {{ printf "a %s 5%%" .Values.text | quote }}'],
    ['that is a placeholder', printed(declaration, ({ text }) => ({ a: str`${text}` })), 'a: {{ .Values.text | quote }}'],
    ['with a large integer', printed(declaration, ({ large }) => ({ a: str`size=${large}` })), 'a: size={{ .Values.large | int64 }}'],
    [
      'for Prometheus',
      printed(declaration, ({ ratio }) => ({ a: str`{{ $labels.pod }}: it's over ${ratio} %` })),
      `a: '{{ "{{ $labels.pod }}" }}: it''s over {{ .Values.ratio | toJson }} %'`,
    ],
    [
      'for Prometheus, with any string',
      printed(declaration, ({ text, on, ratio, large }) => ({ a: str`{{ $x }} ${text} ${on} ${ratio} ${large}` })),
      'a: {{ printf "{{ $x }} %s %t %s %d" .Values.text .Values.on (.Values.ratio | toJson) (int64 .Values.large) | quote }}',
    ],
    [
      'that quotes a string as Go does',
      printed(declaration, ({ text }) => ({ a: str`name=${quoteString(text)}` })),
      'a: {{ printf "name=%q" .Values.text | quote }}',
    ],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('the result of a function', () => {
  test.each([
    [printed(declaration, ({ text }) => ({ a: quoteRegex(text) })), 'a: {{ regexQuoteMeta .Values.text | quote }}'],
    [printed(declaration, ({ text }) => ({ a: regexFind(text, '[a-z]+') })), 'a: {{ regexFind "[a-z]+" .Values.text | quote }}'],
    [
      printed(declaration, ({ text }) => ({ a: str`--word=${regexFind(text, '[a-z]+', { plain: 'beside' })}` })),
      'a: --word={{ regexFind "[a-z]+" .Values.text }}',
    ],
    [printed(declaration, ({ text }) => ({ a: sha256sum(text) })), 'a: {{ .Values.text | sha256sum | quote }}'],
    [printed(declaration, ({ raw }) => ({ a: toJson(raw) })), 'a: {{ .Values.raw | toJson | quote }}'],
    [printed(declaration, ({ text }) => ({ a: snakeCase(text) })), 'a: {{ snakecase .Values.text | quote }}'],
    [printed(declaration, ({ text }) => ({ a: str`${snakeCase(text)}_file` })), 'a: {{ snakecase .Values.text }}_file'],
    [printed(declaration, ({ raw }) => ({ a: kindIs('bool', raw) })), 'a: {{ kindIs "bool" .Values.raw }}'],
    [printed(declaration, ({ raw }) => ({ a: omit(raw, 'b', 'c-d') })), 'a:\n  {{- omit .Values.raw "b" "c-d" | toYaml | nindent 2 }}'],
    [printed(declaration, ({ large }) => ({ a: toString(large) })), 'a: {{ int64 .Values.large | toString | quote }}'],
    [printed(declaration, ({ large }) => ({ a: add(large, 1) })), 'a: {{ add .Values.large 1 }}'],
    [printed(declaration, ({ list }) => ({ a: len(list) })), 'a: {{ len .Values.list }}'],
    [
      printed(declaration, ({ small }) => ({ a: ternary<string>(eq(small, 1), 'one', 'more') })),
      'a: {{ ternary "one" "more" (eq (int64 .Values.small) 1) }}',
    ],
    [
      printed(declaration, ({ timeout }) => ({ a: durationSeconds(timeout) })),
      'a: {{ include "app.durationSeconds" .Values.timeout | float64 | toJson }}',
    ],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
