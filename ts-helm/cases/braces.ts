import type { Json } from '../src/ast/facts.ts';
import { toJson } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { document, file, yaml } from '../src/expression/structure.ts';
import { text } from '../src/expression/text.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  threshold: v.number().default(5),
  summary: v.string().default('{{ $labels.pod }} is down'),
  raw: v.anyObject().default({ a: '{{ $value }}' }),
});

/** What Prometheus and Alertmanager expand themselves must reach them: Helm must not. */
export const braces = specCase(
  'templates of other programs pass through',
  declaration,
  ({ threshold, summary, raw }) => ({
    literal: '{{ $labels.pod }} is down',
    onlyBraces: '{{',
    closing: '}} {{- x -}}',
    backquote: '{{ `a` }}',
    mixed: str`{{ $labels.service }} fails more than ${threshold} % of {{ $value | humanize }}`,
    fromUser: summary,
    beside: str`${summary}: {{ .Values.x }}`,
    lines: text`
      {{ range .Alerts }}
        {{ .Labels.alertname }} over ${threshold}
      {{ end }}
    `,
    'rules.yml': document({
      annotations: {
        summary: str`{{ $labels.job }} {{ printf "%.2f" $value }} > ${threshold}`,
        description: '{{ template "x" . }}',
        user: summary,
      },
    }),
    file: file('templates.tmpl'),
    raw: yaml(raw),
    json: toJson(raw),
    '{{ key }}': 1,
  }),
  [
    { values: {}, spec: made(5, '{{ $labels.pod }} is down', { a: '{{ $value }}' }) },
    {
      values: { threshold: 0.5, summary: '}}{{ fail "x" }}', raw: { a: '{{', '{{ b }}': ['}}'] } },
      spec: made(0.5, '}}{{ fail "x" }}', { a: '{{', '{{ b }}': ['}}'] }),
    },
  ],
  { files: { 'templates.tmpl': '{{ define "x" }}\n{{ .Labels }}\n{{ end }}\n' } },
);

function made(threshold: number, summary: string, raw: Json): Json {
  return {
    literal: '{{ $labels.pod }} is down',
    onlyBraces: '{{',
    closing: '}} {{- x -}}',
    backquote: '{{ `a` }}',
    mixed: `{{ $labels.service }} fails more than ${String(threshold)} % of {{ $value | humanize }}`,
    fromUser: summary,
    beside: `${summary}: {{ .Values.x }}`,
    lines: `{{ range .Alerts }}\n  {{ .Labels.alertname }} over ${String(threshold)}\n{{ end }}`,
    'rules.yml': {
      annotations: {
        summary: `{{ $labels.job }} {{ printf "%.2f" $value }} > ${String(threshold)}`,
        description: '{{ template "x" . }}',
        user: summary,
      },
    },
    file: '{{ define "x" }}\n{{ .Labels }}\n{{ end }}\n',
    raw,
    json: JSON.stringify(raw),
    '{{ key }}': 1,
  };
}
