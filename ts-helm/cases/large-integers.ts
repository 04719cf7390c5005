import type { Json } from '../src/ast/facts.ts';
import { add, eq, gt, le, mul, toJson, toString } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { document, field, fields, when, yaml } from '../src/expression/structure.ts';
import { text } from '../src/expression/text.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  size: v.integer({ min: -1e15, max: 1e15 }).default(1_000_000),
  ratio: v.number().default(1_500_000),
  map: v.map(v.object({ size: v.integer().default(2_000_000) })).default({ a: {} }),
  raw: v.anyObject().default({}),
});

/** Helm reads every number of a values file as a float, and Go prints floats from 1e6 on with an exponent. */
export const largeIntegers = specCase(
  'integers of a million and more keep their digits',
  declaration,
  ({ size, ratio, map, raw }) => ({
    size,
    ratio,
    line: str`size=${size} ratio=${ratio}`,
    text: text`
      size > ${size}
      ratio > ${ratio}
    `,
    'file.yaml': document({ size, nested: { ratio } }),
    json: toJson(size),
    string: toString(size),
    isLarge: when<boolean>(gt(size, 999_999), true, false),
    isMillion: when<boolean>(eq(size, 1_000_000), true, false),
    isSmall: when<boolean>(le(ratio, 1_499_999.5), true, false),
    sum: add(size, 1),
    product: mul(size, 2),
    ...fields(each(map, 'entry', (entry, key) => ({ ...field(key, entry.size) }))),
    raw: yaml(raw),
    literal: 21_000_000,
  }),
  [
    { values: {}, spec: made(1_000_000, 1_500_000, { a: 2_000_000 }) },
    { values: { size: 999_999 }, spec: { ...made(999_999, 1_500_000, { a: 2_000_000 }), isLarge: false, isMillion: false } },
    { values: { size: 1_000_001 }, spec: { ...made(1_000_001, 1_500_000, { a: 2_000_000 }), isMillion: false } },
    { values: { size: -1_000_000 }, spec: { ...made(-1_000_000, 1_500_000, { a: 2_000_000 }), isLarge: false, isMillion: false } },
    { values: { ratio: 1_000_000.25 }, spec: { ...made(1_000_000, 1_000_000.25, { a: 2_000_000 }), isSmall: true } },
    { values: { map: { a: { size: 21_000_000 } } }, spec: made(1_000_000, 1_500_000, { a: 21_000_000 }) },
    {
      values: { raw: { deep: [{ size: 123_456_789 }] } },
      spec: { ...made(1_000_000, 1_500_000, { a: 2_000_000 }), raw: { deep: [{ size: 123_456_789 }] } },
    },
    { values: { size: 9_007_199_254_740_992 }, refused: /size/u },
  ],
);

function made(size: number, ratio: number, map: { readonly [key: string]: number }): { readonly [key: string]: Json } {
  return {
    size,
    ratio,
    line: `size=${String(size)} ratio=${String(ratio)}`,
    text: `size > ${String(size)}\nratio > ${String(ratio)}`,
    'file.yaml': { size, nested: { ratio } },
    json: String(size),
    string: String(size),
    isLarge: true,
    isMillion: true,
    isSmall: false,
    sum: size + 1,
    product: size * 2,
    ...map,
    raw: {},
    literal: 21_000_000,
  };
}
