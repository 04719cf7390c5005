import type { Json } from '../src/ast/facts.ts';
import { hasEntry, keys, len } from '../src/expression/operators.ts';
import { fields, field, when, yaml } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const entry = v.object({ url: v.string().default('u'), to: v.string().optional() });
const declaration = v.object({
  entries: v.map(entry).default({ a: { url: 'x', to: 't' }, b: {} }),
  flags: v.map(v.boolean()).default({ on: true, off: false }),
  section: v.object({ size: v.integer().default(1) }),
  raw: v.anyObject().default({ keep: 1, drop: { deep: 2, other: 3 } }),
});

/** Null in an overlay takes away what the chart's defaults set; what is not a map's entry must stay. */
export const nullOverrides = specCase(
  'null takes an entry away',
  declaration,
  ({ entries, flags, section, raw }) => ({
    urls: { ...fields(each(entries, 'entry', (one, key) => ({ ...field(key, one.url) }))) },
    names: keys(entries),
    hasA: when<boolean>(hasEntry(entries, 'a'), true, false),
    flags: [each(flags, 'flag', (flag, key) => ({ key, flag }))],
    size: section.size,
    raw: yaml(raw),
    count: len(keys(flags)),
  }),
  [
    { values: {}, spec: made({}) },
    { values: { entries: { a: null } }, spec: made({ urls: { b: 'u' }, names: ['b'], hasA: false }) },
    { values: { entries: { a: null, b: null } }, spec: made({ urls: null, names: [], hasA: false }) },
    { values: { entries: { unknown: null } }, spec: made({}) },
    { values: [{ entries: { c: { url: 'y' } } }, { entries: { c: null } }], spec: made({}) },
    { values: [{ entries: { a: null } }, { entries: { a: { to: 'z' } } }], spec: made({ urls: { a: 'x', b: 'u' } }) },
    { values: { entries: { a: { url: null } } }, spec: made({ urls: { a: 'u', b: 'u' } }) },
    { values: { flags: { on: null } }, spec: made({ flags: [{ key: 'off', flag: false }], count: 1 }) },
    { values: { raw: { drop: null } }, spec: made({ raw: { keep: 1 } }) },
    { values: { raw: { drop: { deep: null } } }, spec: made({ raw: { keep: 1, drop: { other: 3 } } }) },
    { values: { section: null }, refused: /section/u },
    { values: { section: { size: null } }, refused: /size/u },
    { values: { entries: null }, refused: /entries/u },
  ],
);

function made(other: { readonly [key: string]: Json }): Json {
  return {
    urls: { a: 'x', b: 'u' },
    names: ['a', 'b'],
    hasA: true,
    flags: [
      { key: 'off', flag: false },
      { key: 'on', flag: true },
    ],
    size: 1,
    raw: { keep: 1, drop: { deep: 2, other: 3 } },
    count: 2,
    ...other,
  };
}
