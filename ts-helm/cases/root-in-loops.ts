import { eq } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { when } from '../src/expression/structure.ts';
import { release } from '../src/chart/builtins.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  prefix: v.string().default('p-'),
  main: v.string().default('a'),
  optional: v.object({ text: v.string().default('t') }).optional(),
  entries: v
    .map(v.object({ size: v.integer().default(1), parts: v.array(v.string()).default([]) }))
    .default({ a: { parts: ['x', 'y'] }, b: {} }),
});

/** Inside `range` and `with` the dot is another: what is read from the values or the release must still be found. */
export const rootInLoops = specCase(
  'the values and the release inside loops',
  declaration,
  (values) => ({
    names: [
      each(values.entries, 'entry', (entry, key) => ({
        name: str`${values.prefix}${key}`,
        release: release.name,
        isMain: when<boolean>(eq(key, values.main), true),
        parts: [each(entry.parts, 'part', (part) => str`${release.namespace}/${key}/${part}/${values.main}`)],
        size: given(values.optional, (optional) => str`${optional.text}-${values.prefix}${entry.size}`),
      })),
    ],
  }),
  [
    {
      values: {},
      spec: {
        names: [
          { name: 'p-a', release: 'release-name', isMain: true, parts: ['default/a/x/a', 'default/a/y/a'] },
          { name: 'p-b', release: 'release-name', parts: null },
        ],
      },
    },
    {
      values: { entries: { a: { parts: null }, b: null } },
      spec: { names: [{ name: 'p-a', release: 'release-name', isMain: true, parts: null }] },
    },
    {
      values: { prefix: '', main: 'b', optional: {}, entries: { a: null, b: { size: 0, parts: ['z'] } } },
      release: 'other',
      namespace: 'there',
      spec: { names: [{ name: 'b', release: 'other', isMain: true, parts: ['there/b/z/b'], size: 't-0' }] },
    },
  ],
);
