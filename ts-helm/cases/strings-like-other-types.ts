import type { Json } from '../src/ast/facts.ts';
import { str } from '../src/expression/str.ts';
import { document, yaml } from '../src/expression/structure.ts';
import { text } from '../src/expression/text.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const words =
  'yes no on off y n true False null ~ 0123 0o17 0x1f 0b1 1_000 1e3 1e+06 .5 1. .inf .nan 190:20:30 1:20 2026-01-01 = << ' +
  '- -- --- ... ? : , [ ] { } | > ! & * % @ ` " \' \\ # {{ }} é😀 שלום \u00A0 a\u200Bb %!s(MISSING) <nil> a:';

const strings: readonly string[] = [...words.split(' '), '', ' ', 'a: b', 'a #b', ' a', 'a ', '- a', '{{ .Values.x }}'];

const declaration = v.object({
  text: v.string().default('x'),
  choice: v.choice('yes', 'no', 'on', '0123', 'plain').default('plain'),
  label: v.format('labelValue', { orEmpty: true }).default(''),
  list: v.array(v.string()).default([]),
  map: v.map(v.string()).default({}),
});

/** A string stays that string, wherever it stands and whatever it looks like. */
export const stringsLikeOtherTypes = specCase(
  'strings that YAML or a template could take for something else',
  declaration,
  (values) => ({
    text: values.text,
    choice: values.choice,
    label: values.label,
    alone: str`${values.text}`,
    before: str`${values.text}-after`,
    after: str`before ${values.text}`,
    lines: text`
      first ${values.text}
      ${values.text} last
    `,
    list: [each(values.list, 'item', (item) => item)],
    passedOn: yaml(values.list),
    map: yaml(values.map),
    'file.yaml': document({ text: values.text, choice: values.choice }),
    literals: strings,
  }),
  [
    ...strings.map((one) => ({ values: { text: one, list: [one], map: { [keyOf(one)]: one } }, spec: made(one, 'plain', '') })),
    ...['yes', 'no', 'on', '0123'].map((choice) => ({ values: { choice, list: ['x'], map: { x: 'x' } }, spec: made('x', choice, '') })),
    ...['true', '1', '1e3', '0x1f', '1.5', 'n'].map((label) => ({
      values: { label, list: ['x'], map: { x: 'x' } },
      spec: made('x', 'plain', label),
    })),
  ],
);

/** A key cannot be empty; and of a key << Helm's `toYaml` makes what YAML takes for a merge. */
function keyOf(one: string): string {
  return one === '' || one === '<<' ? 'key' : one;
}

function made(one: string, choice: string, label: string): Json {
  return {
    text: one,
    choice,
    label,
    alone: one,
    before: `${one}-after`,
    after: `before ${one}`,
    lines: `first ${one}\n${one} last`,
    list: [one],
    passedOn: [one],
    map: { [keyOf(one)]: one },
    'file.yaml': { text: one, choice },
    literals: strings,
  };
}
