import { describe, expect, test } from 'vitest';
import { sampleInput } from './sample-input.ts';
import { templateScope } from './scope.ts';
import { expandTpl } from './tpl.ts';
import { valueOf } from './value-of.ts';

const values = { host: 'h', port: 9090, million: 1_000_000, on: true, nothing: null, a: { b: { c: 'deep' } }, list: [1] };

function expanded(template: string | number): string {
  return expandTpl({ kind: 'tpl', value: { kind: 'literal', value: template } }, templateScope(sampleInput(values), valueOf));
}

/** What tpl of Helm 4.3.1 makes of the text. */
test.each([
  ['', ''],
  ['plain } text', 'plain } text'],
  ['{{ .Release.Name }}-{{ .Release.Namespace }}', 'sample-default'],
  ['{{.Values.host}}:{{ .Values.port }}', 'h:9090'],
  ['{{ $.Values.a.b.c }}', 'deep'],
  ['{{ .Values.million }} {{ .Values.on }}', '1e+06 true'],
  ['{{ .Chart.Name }} {{ .Chart.Version }} {{ .Chart.AppVersion }}', 'chart 1.2.3 4.5.6'],
  ['{{ .Capabilities.KubeVersion.Version }} {{ .Release.Revision }} {{ .Release.IsUpgrade }}', 'v1.30.2-gke.100 1 false'],
  ['[{{ .Values.missing }}{{ .Values.nothing }}]', '[]'],
  ['a \n{{- .Values.host }} b', 'ah b'],
  ['a {{ .Values.host -}} \n\t b', 'a hb'],
  ['a {{- .Values.host -}} {{- .Values.host }} b', 'ahh b'],
  ['{{ .Values.host }} \u00A0{{- .Values.host }}', 'h \u00A0h'],
  ['{{\n.Values.host\n}}', 'h'],
])('%j is %j', (template, text) => {
  expect(expanded(template)).toBe(text);
});

describe('refuses', () => {
  test.each([
    ['{{ .Values.host | quote }}', 'only Helm can expand "{{ .Values.host | quote }}"'],
    ['a {{ if .Values.on }}x{{ end }}', 'only Helm can expand "{{ if .Values.on }}x{{ end }}"'],
    ['{{/* comment */}}', 'only Helm can expand "{{/* comment */}}"'],
    ['{{ $labels.pod }}', 'only Helm can expand "{{ $labels.pod }}"'],
    ['{{ .Values }}', 'only Helm can expand "{{ .Values }}"'],
    ['{{ .Files.x }}', 'only Helm can expand "{{ .Files.x }}"'],
    ['{{-.Values.host }}', 'only Helm can expand "{{-.Values.host }}"'],
    ['{{ .Values.host', 'only Helm can expand "{{ .Values.host"'],
    ['{{ .Values.a }}', 'only Helm can expand {{ .Values.a }}, which is a map here'],
    ['{{ .Values.list }}', 'only Helm can expand {{ .Values.list }}, which is a list here'],
    ['{{ .Chart.Description }}', 'only Helm can expand {{ .Chart.Description }}, which is nothing here'],
    ['{{ .Values.missing.below }}', 'cannot read .Values.missing.below: .Values.missing is not there'],
    [1, 'tpl takes a string, not a number'],
  ])('%j', (template, sentence) => {
    expect(() => expanded(template)).toThrow(sentence);
  });
});
