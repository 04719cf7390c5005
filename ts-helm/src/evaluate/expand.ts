import type { Json } from '../ast/facts.ts';
import { entryOf, isList, isMap, type JsonMap } from '../ast/json.ts';
import type { Ast, Each, Ensure, Given, When } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import { byBytes } from './go/byte-order.ts';
import { isTrue } from './go/truth.ts';
import { readOptional } from './read-reference.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';
import { typeName } from './type-name.ts';

/** Nodes that stand for themselves, once the control nodes around them are. */
export type Made = Exclude<Ast, When | Given | Each | Ensure>;

/** What is done with each of them. */
type Leaf = (made: Made, scope: Scope) => void;

/** Calls `leaf` for each node that the control nodes around it leave: none where a condition fails, one for each item of a loop. */
export function expand(node: Ast, scope: Scope, leaf: Leaf): void {
  if (node.kind === 'when') expandWhen(node, scope, leaf);
  else if (node.kind === 'given') expandGiven(node, scope, leaf);
  else if (node.kind === 'each') expandEach(node, scope, leaf);
  else if (node.kind === 'ensure') ensure(node, scope);
  else leaf(node, scope);
}

function expandWhen(node: When, scope: Scope, leaf: Leaf): void {
  const branch = isTrue(scope.value(node.condition, scope)) ? node.then : node.otherwise;
  if (branch !== undefined) expand(branch, scope, leaf);
}

function expandGiven(node: Given, scope: Scope, leaf: Leaf): void {
  const value = readOptional(node.value, scope);
  if (value === undefined || value === null) {
    if (node.otherwise !== undefined) expand(node.otherwise, scope, leaf);
    return;
  }
  scope.variables.set(node.variable, value);
  expand(node.then, scope, leaf);
  scope.variables.delete(node.variable);
}

function expandEach(node: Each, scope: Scope, leaf: Leaf): void {
  for (const [key, item] of itemsOf(node, scope)) {
    scope.variables.set(node.key, key).set(node.item, item);
    expand(node.body, scope, leaf);
  }
  scope.variables.delete(node.key);
  scope.variables.delete(node.item);
}

function ensure(node: Ensure, scope: Scope): void {
  if (isTrue(scope.value(node.condition, scope))) return;
  throw new EvaluationError(textOf(node.message, scope), node.at);
}

function itemsOf(node: Each, scope: Scope): Iterable<readonly [key: string | number, item: Json]> {
  const over = scope.value(node.over, scope);
  if (over === undefined || over === null) return [];
  if (node.by === 'list' && isList(over)) return over.entries();
  if (node.by !== 'list' && isMap(over)) return node.by === 'key' ? byKey(over) : byOrder(over, node);
  throw new EvaluationError(`cannot iterate over ${typeName(over)}; a ${node.by === 'list' ? 'list' : 'map'} is expected`, node.at);
}

function byKey(map: JsonMap): readonly (readonly [string, Json])[] {
  return Object.entries(map)
    .filter(([, item]) => item !== null)
    .toSorted(([left], [right]) => byBytes(left, right));
}

function byOrder(map: JsonMap, node: Each): readonly (readonly [string, Json])[] {
  return byKey(map)
    .map((entry) => ({ entry, order: orderOf(entry, node) }))
    .toSorted((left, right) => left.order - right.order)
    .map(({ entry }) => entry);
}

function orderOf([key, item]: readonly [string, Json], node: Each): number {
  const order = isMap(item) ? (entryOf(item, 'order') ?? 0) : 0;
  if (typeof order === 'number') return order;
  throw new EvaluationError(`cannot order the entry ${key} by its field order, which is ${typeName(order)}`, node.at);
}
