import { describe, expect, test } from 'vitest';
import { release } from '../chart/builtins.ts';
import { define, defineChoice, defineText, type Partial } from '../chart/define.ts';
import { notEmpty, quantityBytes } from '../expression/operators.ts';
import { str } from '../expression/str.ts';
import { continued, field, fields, tpl, when, yaml } from '../expression/structure.ts';
import { text } from '../expression/text.ts';
import { each } from '../values/each.ts';
import { given } from '../values/given.ts';
import { v } from '../values/v.ts';
import { values } from '../values/values.ts';
import { builtinNames, type BuiltinName } from './builtins.ts';
import { printHelpers } from './print-helpers.ts';
import { block, contextOf, printed, printedHelper } from './testing/printed.ts';

const all = values(v.object({ prefix: v.format('namePrefix', { orEmpty: true }).default(''), name: v.string().default('') }));
const label = v.format('dnsLabel');

const fullName = defineText('fullName', 'The name of an object.', { name: label }, ({ name }) => str`${all.prefix}${name}`);
const labels = define('app.labels', 'The labels of a component.', { component: label }, ({ component }) => ({
  name: fullName({ name: component }),
  instance: release.name,
}));
const base = define('base', 'Fields that every object has.', {}, () => ({ release: release.name, labels: labels({ component: 'x' }) }));
const image = defineText(
  'image',
  'An image.',
  { image: v.object({ tag: v.format('imageTag'), digest: v.format('imageDigest').optional() }) },
  (given0) => given(given0.image.digest, (digest) => str`app@${digest}`, { otherwise: str`app:${given0.image.tag}` }),
);

describe('a define', () => {
  test('with arguments takes a dict, with the root where built-in objects are read', () => {
    expect(printedHelper(labels, fullName)).toBe(block`
      {{/* The labels of a component. Takes a dict of root and component. */}}
      {{- define "app.labels" -}}
      name: {{ include "app.fullName" (dict "root" .root "name" .component) | quote }}
      instance: {{ .root.Release.Name | quote }}
      {{- end }}
    `);
  });

  test('without arguments takes the root', () => {
    expect(printedHelper(base, labels, fullName)).toBe(block`
      {{/* Fields that every object has. */}}
      {{- define "app.base" -}}
      release: {{ .Release.Name | quote }}
      labels:
        {{- include "app.labels" (dict "root" . "component" "x") | nindent 2 }}
      {{- end }}
    `);
  });

  test('of a string writes nothing beside it', () => {
    expect(printedHelper(image)).toBe(block`
      {{/* An image. */}}
      {{- define "app.image" -}}
      {{- with .digest -}}
      app@{{ . }}
      {{- else -}}
      app:{{ .tag }}
      {{- end -}}
      {{- end }}
    `);
  });
});

test('reads the root and its arguments inside loops', () => {
  const hosts = define('hosts', 'Hosts.', { hosts: v.array(v.string()), port: v.port() }, ({ hosts: list, port }) => [
    each(list, 'host', (host) => ({ host: str`${host}:${port}`, name: all.name, from: tpl(host) })),
  ]);
  expect(printedHelper(hosts)).toBe(block`
      {{/* Hosts. Takes a dict of root, hosts and port. */}}
      {{- define "app.hosts" -}}
      {{- range $host := .hosts }}
      - host: {{ printf "%s:%d" $host (int64 $.port) | quote }}
        name: {{ $.root.Values.name | quote }}
        from: {{ tpl $host $.root | quote }}
      {{- end }}
      {{- end }}
    `);
});

test('may include itself; its only argument stands alone', () => {
  const route = v.object({ to: v.string(), routes: v.map(v.lazy(() => v.object({ to: v.string() }))).default({}) });
  const routes: Partial<{ routes: ReturnType<typeof v.map<typeof route>> }, unknown> = define(
    'routes',
    'Routes.',
    { routes: v.map(route) },
    (one) => [each(one.routes, 'route', (inner) => ({ to: inner.to, routes: when<unknown>(notEmpty(inner.routes), yaml(inner.routes)) }))],
  );
  const made = printed(v.object({ routes: v.map(route).default({}) }), (value) => ({ routes: routes({ routes: value.routes }) }), [routes]);
  expect(made).toBe('routes:\n  {{- include "app.routes" .Values.routes | trim | nindent 2 }}');
  expect(printedHelper(routes)).toBe(block`
      {{/* Routes. */}}
      {{- define "app.routes" -}}
      {{- range $route := . }}
      {{- if $route }}
      - to: {{ $route.to | quote }}
        {{- with $route.routes }}
        routes:
          {{- toYaml . | nindent 4 }}
        {{- end }}
      {{- end }}
      {{- end }}
      {{- end }}
    `);
});

test('of a text that begins with a control line is called without the line break before it', () => {
  const note = defineText(
    'note',
    'A note.',
    { on: v.boolean() },
    ({ on }) => text`
      ${when(on, text`on`)}
      end
    `,
  );
  const made = printed(v.object({ on: v.boolean().default(true) }), ({ on }) => ({ a: note({ on }) }), [note]);
  expect(made).toBe('a: {{ include "app.note" .Values.on | trimPrefix "\\n" | quote }}');
});

test('structures are passed as dicts and lists', () => {
  const made = printed(
    v.object({ tag: v.format('imageTag').default('1') }),
    ({ tag }) => ({ image: image({ image: { tag } }), ...fields(base({})) }),
    [image, base, labels, fullName],
  );
  expect(made).toBe('image: {{ include "app.image" (dict "tag" .Values.tag) | quote }}\n{{ include "app.base" . }}');
});

const rule = defineChoice(
  'rule',
  'A rule of each name.',
  { limit: v.integer(), labels: v.map(v.string({ minLength: 1 })) },
  {
    Slow: ({ limit }) => ({ expr: str`slow > ${limit}`, labels: { severity: 'warning' } }),
    Down: () => ({ expr: 'down', labels: { severity: 'critical', release: release.name } }),
  },
);
const ruled = v.object({ rules: v.map(v.object({ limit: v.integer(), labels: v.map(v.string({ minLength: 1 })) })).default({}) });

describe('a choice', () => {
  test('is a define for each case, which need not be told the case', () => {
    const context = contextOf([rule]);
    expect(printHelpers([rule.helper], context).trimEnd()).toBe(block`
      {{/* A rule of each name. Takes a dict of root, limit and labels. */}}
      {{- define "app.rule.Slow" -}}
      expr: slow > {{ .limit | int64 }}
      labels:
        severity: warning
      {{- end }}

      {{- define "app.rule.Down" -}}
      expr: down
      labels:
        severity: critical
        release: {{ .root.Release.Name | quote }}
      {{- end }}
    `);
  });

  test('is included by the name of its case, and the map at its end goes on', () => {
    const made = printed(
      ruled,
      ({ rules }) => [
        each(rules, 'rule', ({ limit, labels: own }, name) => ({
          alert: name,
          ...continued(rule({ case: name, limit, labels: own }), 'labels', {
            name,
            ...fields(each(own, 'label', (text0, key) => field(key, text0))),
          }),
          last: true,
        })),
      ],
      [rule],
    );
    expect(made).toBe(block`
      {{- range $ruleName, $rule := .Values.rules }}
      {{- if $rule }}
      - alert: {{ $ruleName | quote }}
        last: true
        {{- include (printf "app.rule.%s" $ruleName) (dict "root" $ "limit" $rule.limit "labels" $rule.labels) | nindent 2 }}
          name: {{ $ruleName | quote }}
          {{- range $labelName, $label := $rule.labels }}
          {{- if $label }}
          {{ $labelName | quote }}: {{ $label | quote }}
          {{- end }}
          {{- end }}
      {{- end }}
      {{- end }}
    `);
  });
});

describe("the library's helpers", () => {
  test('are printed where they are used, once, in one order', () => {
    const context = { ...contextOf(), used: new Set<BuiltinName>(['keys', 'inOrder']) };
    const used = define('used', 'Uses one.', { size: v.quantity() }, ({ size }) => ({ bytes: quantityBytes(size) }));
    const printedAll = printHelpers([used.helper], { ...context, helpers: new Map([['used', used.helper]]) });
    expect([...printedAll.matchAll(/define "([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      'app.used',
      'app.inOrder',
      'app.keys',
      'app.quantityBytes',
    ]);
  });

  test.each(builtinNames)('%s has a comment and closes every block', (name) => {
    const made = printHelpers([], { ...contextOf(), used: new Set([name]) });
    expect(made).toMatch(/^\{\{\/\* [A-Z].*\. \*\/\}\}\n\{\{- define "app\.\w+" -\}\}\n/u);
    expect(made.match(/\{\{- (?:define|if|range) /gu)?.length).toBe(made.match(/\{\{- end \}\}/gu)?.length);
  });

  test('none where none is used', () => {
    expect(printHelpers([], contextOf())).toBe('');
  });
});
