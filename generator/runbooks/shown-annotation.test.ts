import { expect, test } from 'vitest';
import { shownAnnotation } from './shown-annotation.ts';

test.each([
  ['Alerting works', 'Alerting works'],
  ['{{ $labels.namespace }}/{{ $labels.service }} fails', 'NAMESPACE/SERVICE fails'],
  ['{{ $value | humanizePercentage }} of it', 'VALUE of it'],
  ['it{{ with $labels.instance }} ({{ . }}){{ end }} is down', 'it (INSTANCE) is down'],
  ['down{{ if eq $value 1.0 }}: nothing is found{{ end }}.', 'down[: nothing is found].'],
  ['{{ if gt $value 0.0 }}short of {{ $value | humanize }}{{ else }}over it{{ end }}', '[short of VALUE, or over it]'],
])('%s', (template, shown) => {
  expect(shownAnnotation(template)).toBe(shown);
});
