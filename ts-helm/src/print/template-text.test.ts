import { expect, test } from 'vitest';
import { endOfLine, templateText } from './template-text.ts';

test.each([
  ['plain } }} text', 'plain } }} text'],
  ['{{ $labels.pod }} is down', '{{ "{{ $labels.pod }}" }} is down'],
  ['a {{ $x }} b {{ $y }}', 'a {{ "{{ $x }} b {{ $y }}" }}'],
  ['{{ template "x" . }}', '{{ `{{ template "x" . }}` }}'],
  ['{{ printf `%s` "x" }}', '{{ "{{ printf `%s` \\"x\\" }}" }}'],
  ['{{', '{{ "{{" }}'],
  ['{{{ .x }}}', '{{ "{{{ .x }}}" }}'],
  ['{{ $x }} {{', '{{ "{{ $x }}" }} {{ "{{" }}'],
  ['}} {{- x -}}', '}} {{ "{{- x -}}" }}'],
])('%j is written as %s', (text, expected) => {
  expect(templateText(text)).toBe(expected);
});

test('a brace does not run into the action behind it', () => {
  expect(templateText('up{', true)).toBe('up{{ "{" }}');
  expect(templateText('up{')).toBe('up{');
});

test('spaces at the end of a line are kept from the control line below', () => {
  expect(endOfLine('a  ')).toBe('a{{ "  " }}');
  expect(endOfLine('a')).toBe('a');
});
