import type { Ast, Each } from '../ast/node.ts';
import { some } from '../ast/walk.ts';
import { bind } from './bind.ts';
import { expression } from './expression.ts';
import { atom, call, goString, type GoExpression } from './go-expression.ts';
import { control, type Scope } from './scope.ts';
import { bareReference, isWithoutItems } from './write-reference.ts';

/**
 * The lines of a loop: `range` with named variables, null entries of a map passed over.
 * @param body writes the lines of an item
 */
export function loopLines(node: Each, scope: Scope, body: (inner: Scope) => readonly string[]): readonly string[] {
  const inside = bind(bind({ ...scope, dot: 'item' }, node.key, node), node.item, node);
  if (node.by === 'order') return ordered(node, scope, body(inside));
  const range = control(scope, `range ${variables(node)} := ${overIn(node, scope).text}`);
  const end = control(scope, 'end');
  if (node.by === 'list') return [range, ...body(inside), end];
  return [range, control(scope, `if ${itemTest(node)}`), ...body(inside), end, end];
}

function ordered(node: Each, scope: Scope, body: readonly string[]): readonly string[] {
  const { context } = scope;
  context.used.add('inOrder');
  const names = call('include', goString(`${context.prefix}.inOrder`), overIn(node, scope)).text;
  const item = call('index', overIn(node, { ...scope, dot: 'item' }), atom(`$${node.key}`)).text;
  return [
    control(scope, `range $${node.key} := ${names} | fromJsonArray`),
    control(scope, `$${node.item} := ${item}`),
    ...body,
    control(scope, 'end'),
  ];
}

/** What is looped over; an absent map or list has no items, so that a fallback without items need not be written. */
function overIn({ over }: Each, scope: Scope): GoExpression {
  return over.kind === 'reference' && isWithoutItems(over) ? bareReference(over, scope) : expression(over, scope);
}

/** The variables of the `range`, the key only where it is read. */
function variables(node: Each): string {
  return reads(node.body, node.key) ? `$${node.key}, $${node.item}` : `$${node.item}`;
}

function reads(body: Ast, variable: string): boolean {
  return some(body, (inner) => inner.kind === 'reference' && 'variable' in inner.root && inner.root.variable === variable);
}

function itemTest({ item, itemFacts }: Each): string {
  return itemFacts.empty === true ? `not (kindIs "invalid" $${item})` : `$${item}`;
}
