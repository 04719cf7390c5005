import { renamed, ternary } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { when } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  whole: v.boolean().default(false),
  count: v.integer().default(1_000_000),
  ratio: v.number().default(2.5),
  old: v.integer().optional(),
});

/** Where one of two values is an integer, the other is not cut off to one. */
export const integersOrNumbers = specCase(
  'integers or numbers',
  declaration,
  ({ whole, count, ratio, old }) => ({
    chosen: ternary(whole, count, ratio),
    text: str`v${ternary<number>(whole, 1, ratio)}`,
    branch: when<number>(whole, count, ratio),
    renamed: renamed(old, ratio),
  }),
  [
    { values: {}, spec: { chosen: 2.5, text: 'v2.5', branch: 2.5, renamed: 2.5 } },
    { values: { whole: true, old: 3 }, spec: { chosen: 1_000_000, text: 'v1', branch: 1_000_000, renamed: 3 } },
  ],
);
