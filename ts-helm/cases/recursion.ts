import type { Json } from '../src/ast/facts.ts';
import { define } from '../src/chart/define.ts';
import { notEmpty } from '../src/expression/operators.ts';
import type { Expr } from '../src/expression/node.ts';
import { document, when } from '../src/expression/structure.ts';
import type { Partial } from '../src/chart/define.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import type { Value } from '../src/values/builder.ts';
import { specCase } from './case.ts';

interface Tree {
  readonly order: number;
  readonly label?: string;
  readonly branches: { readonly [name: string]: Tree | null };
}

interface TreeInput {
  readonly order?: number | undefined;
  readonly label?: string | undefined;
  readonly branches?: { readonly [name: string]: TreeInput | null } | undefined;
}

type Fields = {
  readonly order: Value<number, number, 'default'>;
  readonly label: Value<string, string, 'optional'>;
  readonly branches: Value<Tree['branches'], { readonly [name: string]: TreeInput | null }, 'default', { readonly entry: Branch }>;
};
interface Branch extends Value<Tree, TreeInput, 'required', { readonly fields: Fields }> {}

const branches = v.map(v.lazy((): Branch => branch));
const branch: Branch = v
  .object({ order: v.integer().default(0), label: v.string().optional(), branches: branches.default({}) })
  .named('branch');

const tree: Partial<{ branches: typeof branches }, readonly unknown[]> = define(
  'case.tree',
  'A tree, branch by branch.',
  { branches },
  (all): Expr<readonly object[]> => [
    each(
      all.branches,
      'branch',
      (one, name) => ({
        name,
        label: given(one.label, (label) => label),
        branches: when<readonly unknown[]>(notEmpty(one.branches), tree({ branches: one.branches })),
      }),
      'order',
    ),
  ],
);

/** A helper that calls itself, over values that contain themselves. */
export const recursion = specCase(
  'a tree of values of any depth',
  v.object({ branches: branches.default({ a: { branches: { b: { label: 'x' } } } }) }),
  (values) => ({
    tree: tree({ branches: values.branches }),
    'file.yaml': document({ route: { routes: tree({ branches: values.branches }) } }),
  }),
  [
    { values: {}, spec: made([{ name: 'a', branches: [{ name: 'b', label: 'x' }] }]) },
    { values: { branches: { a: null } }, spec: made(null) },
    { values: { branches: { a: { branches: { b: null } } } }, spec: made([{ name: 'a' }]) },
    {
      values: {
        branches: { a: { order: 1 }, c: { label: '', branches: { z: { branches: { y: { branches: { x: { order: -1 }, w: {} } } } } } } },
      },
      spec: made([
        { name: 'c', label: '', branches: [{ name: 'z', branches: [{ name: 'y', branches: [{ name: 'x' }, { name: 'w' }] }] }] },
        { name: 'a', branches: [{ name: 'b', label: 'x' }] },
      ]),
    },
    { values: { branches: { a: { branches: { b: { branches: { c: { lable: 1 } } } } } } }, refused: /lable/u },
  ],
  { helpers: [tree] },
);

function made(all: Json): Json {
  return { tree: all, 'file.yaml': { route: { routes: all } } };
}
