import { expect, test } from 'vitest';
import { usesOf } from './uses-of.ts';

const templates = new Map([
  ['templates/a.yaml', 'x: {{ .Values.image.tag }}\ny: {{ $.Values.image.tagged }}'],
  ['templates/b.yaml', '{{- with .Values.pod }}\n{{ .name }}{{ end }}'],
]);

test.for([
  ['image.tag', [{ place: 'templates/a.yaml:1', line: 'x: {{ .Values.image.tag }}', path: 'image.tag' }]],
  [
    'image',
    [
      { place: 'templates/a.yaml:1', line: 'x: {{ .Values.image.tag }}', path: 'image.tag' },
      { place: 'templates/a.yaml:2', line: 'y: {{ $.Values.image.tagged }}', path: 'image.tagged' },
    ],
  ],
  ['pod.name', [{ place: 'templates/b.yaml:1', line: '{{- with .Values.pod }}', path: 'pod' }]],
  ['other', []],
] as const)('%s', ([path, uses]) => {
  expect(usesOf(path, templates)).toEqual(uses);
});
