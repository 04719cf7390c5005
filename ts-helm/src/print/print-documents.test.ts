import { expect, test } from 'vitest';
import { manifest } from '../chart/template.ts';
import { eq } from '../expression/operators.ts';
import { ensure, when, yaml } from '../expression/structure.ts';
import { toAst } from '../expression/to-ast.ts';
import { each } from '../values/each.ts';
import { given } from '../values/given.ts';
import { v } from '../values/v.ts';
import { values } from '../values/values.ts';
import { printDocuments } from './print-documents.ts';
import { block, contextOf } from './testing/printed.ts';

const { on, name, entries, extra, manifests } = values(
  v.object({
    on: v.boolean().default(true),
    name: v.string().default(''),
    entries: v.map(v.object({ size: v.integer({ min: 1, max: 9 }) })).default({}),
    extra: v.object({ name: v.string() }).optional(),
    manifests: v.array(v.anyObject()).default([]),
  }),
);
const first = manifest({ apiVersion: 'v1', kind: 'A', metadata: {} });

function made(...documents: readonly unknown[]): string {
  return printDocuments(
    documents.map((document) => toAst(document)),
    contextOf(),
  );
}

test('are separated, conditional ones too', () => {
  expect(
    made(
      first,
      when(on, { kind: 'B' }),
      given(extra, (one) => ({ kind: one.name })),
    ),
  ).toBe(
    block`
      apiVersion: v1
      kind: A
      metadata: {}
      ---
      {{- if .Values.on }}
      kind: B
      {{- end }}
      ---
      {{- with .Values.extra }}
      kind: {{ .name | quote }}
      {{- end }}
    ` + '\n',
  );
});

test('of a loop are separated inside it', () => {
  expect(
    made(
      first,
      when(
        on,
        each(entries, 'entry', (entry) => ({ size: entry.size })),
      ),
      each(manifests, 'manifest', (one) => yaml(one)),
    ),
  ).toBe(
    block`
      apiVersion: v1
      kind: A
      metadata: {}
      {{- if .Values.on }}
      {{- range $entry := .Values.entries }}
      {{- if $entry }}
      ---
      size: {{ $entry.size }}
      {{- end }}
      {{- end }}
      {{- end }}
      {{- range $manifest := .Values.manifests }}
      ---
      {{ toYaml $manifest }}
      {{- end }}
    ` + '\n',
  );
});

test('a loop inside a manifest separates nothing', () => {
  expect(made(when(on, { list: [each(manifests, 'one', (one) => one)] }))).toBe(
    block`
      {{- if .Values.on }}
      list:
        {{- range $one := .Values.manifests }}
        - {{- toYaml $one | nindent 4 }}
        {{- end }}
      {{- end }}
    ` + '\n',
  );
});

test('ensure makes none', () => {
  expect(made(ensure(eq(name, 'x'), 'The name is x.'), first)).toBe(
    block`
      {{- if ne .Values.name "x" }}
      {{- fail "The name is x." }}
      {{- end }}
      apiVersion: v1
      kind: A
      metadata: {}
    ` + '\n',
  );
});
