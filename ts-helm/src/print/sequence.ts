import type { Ast, Ensure, Given, When } from '../ast/node.ts';
import { expression, writerOf } from './expression.ts';
import { operand } from './go-expression.ts';
import { loopLines } from './loop.ts';
import { opening, type Opening } from './opening.ts';
import { same } from './same.ts';
import { control, type Scope } from './scope.ts';
import { negated } from './write-call.ts';

/** Writes the lines of a node that is no control node, where it stands: a field, an item, a line, a document. */
export type Leaf = (node: Ast, scope: Scope) => readonly string[];

/** A node, and how it is written once the control nodes around it are. */
export interface Entry<N extends Ast = Ast> {
  readonly node: N;
  readonly leaf: Leaf;
}

type Branched = Entry<When> | Entry<Given>;

/** Neighbours under one condition. */
interface Group {
  readonly first: Branched;
  readonly all: readonly Branched[];
}

/** The lines of nodes that stand one below the other; neighbours under the same condition share one `if`. */
export function sequence(entries: readonly Entry[], scope: Scope): readonly string[] {
  const lines: string[] = [];
  for (let rest = entries; rest[0] !== undefined;) {
    const group = groupAtStart(rest);
    lines.push(...(group === undefined ? single(rest[0], scope) : [...branchLines(group, '', scope), control(scope, 'end')]));
    rest = rest.slice(group?.all.length ?? 1);
  }
  return lines;
}

function groupAtStart(entries: readonly Entry[]): Group | undefined {
  const all: Branched[] = [];
  for (const entry of entries) {
    const next = branched(entry);
    if (next === undefined || (all[0] !== undefined && !isAlike(all[0], next))) break;
    all.push(next);
  }
  const [first] = all;
  return first === undefined ? undefined : { first, all };
}

function branched({ node, leaf }: Entry): Branched | undefined {
  if (node.kind === 'when') return { node, leaf };
  return node.kind === 'given' ? { node, leaf } : undefined;
}

function isAlike({ node: left }: Branched, { node: right }: Branched): boolean {
  if (left.kind === 'when') return right.kind === 'when' && same(left.condition, right.condition);
  return right.kind === 'given' && left.variable === right.variable && same(left.value, right.value);
}

/** @param before what stands before `if`: nothing, or `else` */
function branchLines(group: Group, before: '' | 'else ', scope: Scope): readonly string[] {
  const { action, on, inner } = openingOf(group, scope);
  const thens = group.all.map(({ node, leaf }) => ({ node: node.then, leaf }));
  return [control(scope, `${before}${action} ${on}`), ...sequence(thens, inner), ...elseLines(group, action, scope)];
}

function openingOf({ first, all }: Group, scope: Scope): Opening {
  const within = all.map(({ node }) => node.then);
  return opening(first.node, within, scope);
}

/** `else if` where all that stands in the `else` of an `if` is under one condition; Go has it for `if` alone. */
function elseLines({ all }: Group, action: Opening['action'], scope: Scope): readonly string[] {
  const others = all.flatMap(({ node, leaf }) => (node.otherwise === undefined ? [] : [{ node: node.otherwise, leaf }]));
  if (others.length === 0) return [];
  const group = action === 'if' ? groupAtStart(others) : undefined;
  const chains = group?.all.length === others.length && openingOf(group, scope).action === 'if';
  return group !== undefined && chains ? branchLines(group, 'else ', scope) : [control(scope, 'else'), ...sequence(others, scope)];
}

function single({ node, leaf }: Entry, scope: Scope): readonly string[] {
  if (node.kind === 'each') return loopLines(node, scope, (inner) => sequence([{ node: node.body, leaf }], inner));
  return node.kind === 'ensure' ? ensureLines(node, scope) : leaf(node, scope);
}

function ensureLines(node: Ensure, scope: Scope): readonly string[] {
  const broken = negated(node.condition, writerOf(scope)).text;
  return [control(scope, `if ${broken}`), control(scope, `fail ${argument(node.message, scope)}`), control(scope, 'end')];
}

function argument(message: Ast, scope: Scope): string {
  return operand(expression(message, scope));
}
