import type { Json } from '../src/ast/facts.ts';
import { field, yaml } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  'my-key': v.object({ 'other-key': v.integer().default(1), 'a.b/c': v.string().default('x') }),
  default: v.string().default('d'),
  if: v.object({ end: v.boolean().default(false), range: v.integer().optional() }),
  '0': v.string().default('zero'),
  labels: v.map(v.string()).default({ 'app.kubernetes.io/name': 'a', 'with-hyphen': 'b' }),
  entries: v.map(v.object({ 'host-name': v.string().default('h'), else: v.integer().default(5) })).default({ 'x-1': {} }),
});

/** Keys with hyphens cannot follow a dot in a template, and keys that read as something else need quotes. */
export const oddKeys = specCase(
  'keys with hyphens, keywords as keys and keys that YAML reads as other types',
  declaration,
  (values) => ({
    hyphen: values['my-key']['other-key'],
    slash: values['my-key']['a.b/c'],
    keyword: values.default,
    end: values.if.end,
    ...field('0', values['0']),
    labels: yaml(values.labels),
    entries: [each(values.entries, 'entry', (entry, key) => ({ ...field(key, entry['host-name']), else: entry.else }))],
    'a: b': 1,
    '{{ key }}': 2,
    yes: 3,
    n: 4,
    '~': 5,
    '': 6,
    '- x': 7,
    '#c': 8,
    '1.5': 9,
    '"quoted"': 10,
    "it's": 11,
    ' padded ': 12,
    'é😀': 13,
    null: 14,
    '0x1f': 15,
    '2026-01-01': 16,
    '<<': 17,
    '=': 18,
  }),
  [
    {
      values: {},
      spec: expected({
        hyphen: 1,
        slash: 'x',
        keyword: 'd',
        end: false,
        '0': 'zero',
        labels: { 'app.kubernetes.io/name': 'a', 'with-hyphen': 'b' },
        entries: [{ 'x-1': 'h', else: 5 }],
      }),
    },
    {
      values: {
        'my-key': { 'other-key': 0, 'a.b/c': '' },
        default: '',
        if: { end: true, range: 1 },
        '0': '0',
        labels: { yes: 'no', 'with-hyphen': null, '1': '2' },
        entries: { 'x-1': null, true: { 'host-name': 'true', else: 0 } },
      },
      spec: expected({
        hyphen: 0,
        slash: '',
        keyword: '',
        end: true,
        '0': '0',
        labels: { 'app.kubernetes.io/name': 'a', yes: 'no', '1': '2' },
        entries: [{ true: 'true', else: 0 }],
      }),
    },
  ],
);

function expected(first: { readonly [key: string]: Json }): Json {
  const odd = [
    'a: b',
    '{{ key }}',
    'yes',
    'n',
    '~',
    '',
    '- x',
    '#c',
    '1.5',
    '"quoted"',
    "it's",
    ' padded ',
    'é😀',
    'null',
    '0x1f',
    '2026-01-01',
    '<<',
    '=',
  ];
  return { ...first, ...Object.fromEntries(odd.map((key, index) => [key, index + 1])) };
}
