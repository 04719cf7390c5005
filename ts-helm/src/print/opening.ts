import { dispatch, type Handlers } from '../ast/handlers.ts';
import type { Ast, Given, Reference, When } from '../ast/node.ts';
import { children, some } from '../ast/walk.ts';
import { bind } from './bind.ts';
import { condition } from './expression.ts';
import { call, goString } from './go-expression.ts';
import { conventionOf } from './helper-call.ts';
import { pathBelow, resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { bareReference, isWithoutItems } from './write-reference.ts';

/** How a branch opens: `if …` or `with …`, and the scope of what stands in it. */
export interface Opening {
  readonly action: 'if' | 'with';
  readonly on: string;
  readonly inner: Scope;
}

/**
 * Chooses between `if` and `with`.
 * @param within what stands in the branch
 */
export function opening(node: When | Given, within: readonly Ast[], scope: Scope): Opening {
  if (node.kind === 'given') return openingOfGiven(node, within, scope);
  const tested = testedReference(node.condition);
  const on = condition(node.condition, scope).text;
  return tested !== undefined && readsWell(tested, within, scope)
    ? { action: 'with', on, inner: { ...scope, dot: resolve(tested, scope) } }
    : { action: 'if', on, inner: scope };
}

function openingOfGiven(node: Given, within: readonly Ast[], scope: Scope): Opening {
  const value = resolve(node.value, scope);
  const path = bareReference(value, scope);
  if (value.facts.empty !== true && within.some((body) => isReadInLoop(body, node.variable))) return withVariable(node, path.text, scope);
  const inner = bind(scope, node.variable, node, value);
  if (value.facts.empty === true) return { action: 'if', on: call('not', call('kindIs', goString('invalid'), path)).text, inner };
  return readsWell(wholeValue(node), within, inner)
    ? { action: 'with', on: path.text, inner: { ...inner, dot: value } }
    : { action: 'if', on: path.text, inner };
}

/** `with $name := …`: inside a loop, where `.` is something else, the value still has a short name. */
function withVariable(node: Given, path: string, scope: Scope): Opening {
  return { action: 'with', on: `$${node.variable} := ${path}`, inner: { ...bind(scope, node.variable, node), dot: wholeValue(node) } };
}

/** The variable that stands for the whole value. */
function wholeValue({ value, variable }: Given): Reference {
  return { ...value, root: { variable }, path: [], certain: 0 };
}

/** Whether a loop reads the variable in its body. */
function isReadInLoop(node: Ast, variable: string): boolean {
  return some(node, (loop) => loop.kind === 'each' && some(loop.body, (inner) => isVariable(inner, variable)));
}

function isVariable(node: Ast, variable: string): boolean {
  return node.kind === 'reference' && 'variable' in node.root && node.root.variable === variable;
}

/** The reference that the condition asks to be not empty. */
function testedReference(node: Ast): Reference | undefined {
  const [first] = node.kind === 'call' && node.name === 'notEmpty' ? node.arguments : [];
  return first?.kind === 'reference' && isWithoutItems(first) ? first : undefined;
}

/** `with` reads well where `.` is read in the branch, and not the longer paths that it makes of others. */
function readsWell(reference: Reference, within: readonly Ast[], scope: Scope): boolean {
  const target = resolve(reference, scope);
  const uses = within.flatMap((node) => readAtDot(node, scope));
  const own = uses.filter((use) => use !== 'root' && isBelow(use, target, scope));
  return own.length > 0 && own.length * 2 >= uses.filter((use) => use === 'root' || lengthens(use, scope)).length;
}

function isBelow(use: Reference, target: Reference, scope: Scope): boolean {
  const known = !('variable' in use.root) || scope.names.has(use.root.variable);
  return known && pathBelow(resolve(use, scope), target) !== undefined;
}

/** Whether the reference starts with the dot where the dot is what the template was called with. */
function lengthens(use: Reference, scope: Scope): boolean {
  return scope.dot === 'start' && !('variable' in use.root);
}

type Use = Reference | 'root';

/** What is read where `.` still is what it is at the start of the branch. */
function readAtDot(node: Ast, scope: Scope): readonly Use[] {
  return dispatch(readers, node, scope) ?? children(node).flatMap((child) => readAtDot(child, scope));
}

const readers: Handlers<[scope: Scope], readonly Use[]> = {
  reference: (node) => [node],
  each: (node, scope) => readAtDot(node.over, scope),
  given: (node, scope) => [node.value, ...(node.otherwise === undefined ? [] : readAtDot(node.otherwise, scope))],
  include: (node, scope) => {
    const helper = scope.context.helpers.get(node.helper);
    const read = children(node).flatMap((child) => readAtDot(child, scope));
    return helper !== undefined && conventionOf(helper, scope.context) === 'root' ? ['root', ...read] : read;
  },
};
