import type { Json } from '../src/ast/facts.ts';
import { fields } from '../src/expression/structure.ts';
import { field } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const entry = v.object({
  text: v.string().default('text'),
  count: v.integer({ min: 0 }).default(3),
  ratio: v.number().default(0.5),
  flag: v.boolean().default(true),
  list: v.array(v.string()).default(['a']),
  note: v.string().optional(),
  limits: v.object({ low: v.integer().default(1), high: v.integer().default(2_000_000) }).default({}),
});

/** Helm does not fill in defaults inside map entries: the template does, and keeps what is set. */
export const entryFallbacks = specCase(
  'defaults inside map entries: 0, false, "", null and absent',
  v.object({ entries: v.map(entry).default({ a: {} }) }),
  (values) => ({
    ...fields(
      each(values.entries, 'entry', (one, key) => ({
        ...field(key, {
          text: one.text,
          count: one.count,
          ratio: one.ratio,
          flag: one.flag,
          list: one.list,
          note: given(one.note, (note) => note),
          low: one.limits.low,
          high: one.limits.high,
        }),
      })),
    ),
  }),
  [
    { values: {}, spec: { a: whole({}) } },
    { values: { entries: { a: { text: '' } } }, spec: { a: whole({ text: '' }) } },
    { values: { entries: { a: { count: 0 } } }, spec: { a: whole({ count: 0 }) } },
    { values: { entries: { a: { ratio: 0 } } }, spec: { a: whole({ ratio: 0 }) } },
    { values: { entries: { a: { flag: false } } }, spec: { a: whole({ flag: false }) } },
    { values: { entries: { a: { list: [] } } }, spec: { a: whole({ list: [] }) } },
    { values: { entries: { a: { note: '' } } }, spec: { a: whole({ note: '' }) } },
    { values: { entries: { a: { limits: { low: 0 } } } }, spec: { a: whole({ low: 0 }) } },
    { values: { entries: { b: {} } }, spec: { a: whole({}), b: whole({}) } },
    { values: { entries: { a: null } }, spec: null },
    { values: { entries: { a: null, b: { count: 9 } } }, spec: { b: whole({ count: 9 }) } },
    { values: { entries: { b: null } }, spec: { a: whole({}) } },
    { values: { entries: { a: { count: '1' } } }, refused: /count/u },
    { values: { entries: { a: { cuont: 1 } } }, refused: /cuont/u },
  ],
);

function whole(set: { readonly [key: string]: string | number | boolean | readonly string[] }): Json {
  return { text: 'text', count: 3, ratio: 0.5, flag: true, list: ['a'], low: 1, high: 2_000_000, ...set };
}
