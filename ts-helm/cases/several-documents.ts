import { release } from '../src/chart/builtins.ts';
import { str } from '../src/expression/str.ts';
import { when } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { documentsCase } from './case.ts';

const declaration = v.object({
  enabled: v.boolean().default(true),
  extra: v.object({ name: v.string().default('e') }).optional(),
  entries: v.map(v.object({ size: v.integer().default(1) })).default({ a: {}, b: { size: 2 } }),
});

function object(
  name: string,
  more: object = {},
): { readonly apiVersion: string; readonly kind: string; readonly metadata: { readonly name: string } } {
  return { apiVersion: 'v1', kind: 'Case', metadata: { name }, ...more };
}

/** One file makes any number of objects, none among them. */
export const severalDocuments = documentsCase(
  'a file of several objects under conditions and in loops',
  declaration,
  ({ enabled, extra, entries }) => [
    when<object>(enabled, object('first'), object('instead')),
    each(entries, 'entry', (entry, key) => ({
      apiVersion: 'v1',
      kind: 'Case',
      metadata: { name: str`${release.name}-${key}` },
      size: entry.size,
    })),
    given(extra, (one) => ({ apiVersion: 'v1', kind: 'Case', metadata: { name: one.name } })),
    when<object>(enabled, object('last')),
  ],
  [
    {
      values: {},
      documents: [object('first'), object('release-name-a', { size: 1 }), object('release-name-b', { size: 2 }), object('last')],
    },
    { values: { enabled: false, entries: { a: null, b: null } }, documents: [object('instead')] },
    {
      values: { enabled: false, extra: {}, entries: { a: null } },
      release: 'r',
      documents: [object('instead'), object('r-b', { size: 2 }), object('e')],
    },
    {
      values: { extra: { name: 'yes' }, entries: { a: null, b: { size: 0 } } },
      documents: [object('first'), object('release-name-b', { size: 0 }), object('yes'), object('last')],
    },
  ],
);
