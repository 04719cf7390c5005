import { dispatch, type Handlers } from './handlers.ts';
import type { Ast, Helper } from './node.ts';
import { branchesOf, isControl } from './walk.ts';

/** Where the helpers are that a node may include. */
interface Context {
  readonly helpers: ReadonlyMap<string, Helper>;
}

type Question = Handlers<[], boolean>;

/** Whether what the node prints begins with a control line, and so with a line break. */
export function startsWithControl(node: Ast, context: Context): boolean {
  return isControl(node) || ask(node, context, leads, []);
}

const leads: Question = {
  map: ({ fields: [first] }) => first !== undefined && isControl(first.kind === 'field' ? first.value : first),
  list: ({ items: [first] }) => first !== undefined && isControl(first),
};

/** Whether the node may print `{}` or `[]`, which cannot stand among the fields or items of another structure. */
export function yieldsEmptyStructure(node: Ast, context: Context): boolean {
  return ask(node, context, yieldsEmpty, []);
}

const yieldsEmpty: Question = {
  map: ({ fields }) => fields.length === 0,
  list: ({ items }) => items.length === 0,
  yaml: () => true,
  reference: () => true,
  literal: () => true,
  call: () => true,
};

/** Whether the node makes items of a list rather than fields. */
export function makesItems(node: Ast, context: Context): boolean {
  return ask(node, context, items, []);
}

const items: Question = {
  list: () => true,
  map: () => false,
  reference: ({ facts }) => facts.type === 'array',
  literal: ({ value }) => Array.isArray(value),
  call: ({ facts }) => facts.type === 'array',
};

/** Puts the question to the node or, where it has no answer, to what stands in its place: branches, bodies, helpers. */
function ask(node: Ast, context: Context, question: Question, within: readonly string[]): boolean {
  return dispatch(question, node) ?? insteadOf(node, context, within).some(({ inner, path }) => ask(inner, context, question, path));
}

interface Instead {
  readonly inner: Ast;
  readonly path: readonly string[];
}

function insteadOf(node: Ast, context: Context, within: readonly string[]): readonly Instead[] {
  const here = (inner: Ast): Instead => ({ inner, path: within });
  const places: Handlers<[], readonly Instead[]> = {
    when: (one) => branchesOf(one).map((branch) => here(branch)),
    given: (one) => branchesOf(one).map((branch) => here(branch)),
    each: ({ body }) => [here(body)],
    spread: ({ value }) => [here(value)],
    yaml: ({ value }) => [here(value)],
    include: ({ helper }) => {
      const body = within.includes(helper) ? undefined : context.helpers.get(helper)?.body;
      return body === undefined ? [] : [{ inner: body, path: [...within, helper] }];
    },
  };
  return dispatch(places, node) ?? [];
}
