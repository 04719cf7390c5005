import { dispatch, type AllHandlers } from './handlers.ts';
import type { Ast, Field, Given, Helper, Spread, When } from './node.ts';

const parts: AllHandlers<[], readonly Ast[]> = {
  literal: () => [],
  reference: () => [],
  file: () => [],
  call: (node) => node.arguments,
  join: (node) => node.parts,
  include: (node) => Object.values(node.arguments),
  map: (node) => node.fields.flatMap((field) => partsOfField(field)),
  list: (node) => node.items,
  when: (node) => [node.condition, ...branchesOf(node)],
  given: (node) => [node.value, ...branchesOf(node)],
  each: (node) => [node.over, node.body],
  spread: ({ value, more }) => [value, ...(more?.fields ?? []).flatMap((field) => partsOfField(field))],
  yaml: (node) => [node.value],
  document: (node) => [node.value],
  tpl: (node) => [node.value],
  text: (node) => node.lines,
  ensure: (node) => [node.condition, node.message],
};

/** The nodes that a node is made of, one step down. */
export function children(node: Ast): readonly Ast[] {
  return dispatch(parts, node);
}

/** What stands where the condition holds and, if anything does, where it does not. */
export function branchesOf({ then, otherwise }: When | Given): readonly Ast[] {
  return otherwise === undefined ? [then] : [then, otherwise];
}

/** What a helper is printed as: its body, or each of its cases. */
export function bodiesOf({ body, choice }: Helper): readonly Ast[] {
  return choice === undefined ? [body] : Object.values(choice.cases);
}

/** Whether the node, or one that it is made of, satisfies the predicate. */
export function some(node: Ast, predicate: (node: Ast) => boolean): boolean {
  return predicate(node) || children(node).some((child) => some(child, predicate));
}

/** Whether the node makes nothing or several things where it stands. */
export function isControl(node: Ast): boolean {
  return ['when', 'given', 'each', 'ensure', 'spread'].includes(node.kind);
}

function partsOfField(field: Field | Spread): readonly Ast[] {
  if (field.kind === 'spread') return [field];
  return typeof field.key === 'string' ? [field.value] : [field.key, field.value];
}
