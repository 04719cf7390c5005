import type { Json } from '../src/ast/facts.ts';
import { join, keys, toJson } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { text, lines } from '../src/expression/text.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  entries: v.map(v.object({ order: v.integer().default(0) })).default({ b: {}, a: {}, B: {}, '10': {}, '9': {} }),
});

const byKey = ['10', '9', 'B', 'a', 'b'];

/** Entries come by the bytes of their keys or by their field `order`, never by chance; UTF-16 would put 😀 before \uFF5E. */
export const mapOrder = specCase(
  "the order of a map's entries",
  declaration,
  ({ entries }) => ({
    byKey: [each(entries, 'entry', (_, key) => key)],
    byOrder: [each(entries, 'entry', (entry, key) => str`${key}:${entry.order}`, 'order')],
    keys: join(keys(entries), ' '),
    lines: lines(each(entries, 'entry', (entry, key) => text`- ${key} ${entry.order}`, 'order')),
    json: toJson(entries),
  }),
  [
    {
      values: {},
      spec: made(
        byKey,
        byKey.map((key) => [key, 0]),
      ),
    },
    {
      values: { entries: { b: { order: -1 }, a: { order: 2 }, '9': { order: 1 } } },
      spec: made(
        byKey,
        [
          ['b', -1],
          ['10', 0],
          ['B', 0],
          ['9', 1],
          ['a', 2],
        ],
        { '10': {}, '9': { order: 1 }, B: {}, a: { order: 2 }, b: { order: -1 } },
      ),
    },
    {
      values: { entries: { b: null, a: { order: 1_000_000 }, B: { order: 999_999 }, '10': { order: -1_000_000 }, '9': null } },
      spec: made(
        ['10', 'B', 'a'],
        [
          ['10', -1_000_000],
          ['B', 999_999],
          ['a', 1_000_000],
        ],
        { '10': { order: -1_000_000 }, B: { order: 999_999 }, a: { order: 1_000_000 } },
      ),
    },
    {
      values: { entries: { b: null, a: null, B: null, '10': null, '9': null, '😀': {}, '\uFF5E': {}, é: {}, z: {} } },
      spec: made(
        ['z', 'é', '\uFF5E', '😀'],
        [
          ['z', 0],
          ['é', 0],
          ['\uFF5E', 0],
          ['😀', 0],
        ],
        { z: {}, é: {}, '\uFF5E': {}, '😀': {} },
      ),
    },
    {
      values: { entries: { a: null, b: null, B: null, '10': null, '9': { order: 3 } } },
      spec: made(['9'], [['9', 3]], { '9': { order: 3 } }),
    },
  ],
);

type Ordered = readonly (readonly [string, number])[];

function made(inBytes: readonly string[], inOrder: Ordered, data?: { readonly [key: string]: object }): Json {
  const entries = inBytes.map((key) => `${JSON.stringify(key)}:${JSON.stringify(data?.[key] ?? {})}`);
  return {
    byKey: inBytes,
    byOrder: inOrder.map(([key, order]) => `${key}:${String(order)}`),
    keys: inBytes.join(' '),
    lines: inOrder.map(([key, order]) => `- ${key} ${String(order)}`).join('\n'),
    json: `{${entries.join(',')}}`,
  };
}
