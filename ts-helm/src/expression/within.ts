import type { Ast, Reference } from '../ast/node.ts';
import { AST, handle, site, type Expr, type Node } from './node.ts';
import { toAst } from './to-ast.ts';

/**
 * The body, in which what lies below `value` is read through a variable: `with` in the printed template, so that a long
 * path is written once. It changes what is printed, not what is made; where the value may be empty, which `with` would take for
 * absent, the path is written in full.
 * @param value a value that is always there
 * @param name the variable's name in the printed template
 */
export function within<T>(value: Node<object>, name: string, body: Expr<T>): Node<T> {
  const node = value[AST];
  if (node.kind !== 'reference' || node.facts.optional === true || node.certain < node.path.length) {
    throw new TypeError(`within(…, '${name}') takes a reference to a value that is always there`);
  }
  const variable: Reference = { ...node, root: { variable: name }, path: [], certain: 0 };
  return handle({ kind: 'given', value: node, variable: name, then: rebased(toAst(body), node, variable), at: site(within) });
}

/**
 * The body, in which what lies below `value` is read below `other` instead: an argument of a partial, which is called with
 * that value.
 */
export function rebase<T>(value: Node<object>, other: Node<object>, body: Expr<T>): Node<T> {
  const [from, to] = [value[AST], other[AST]];
  if (from.kind !== 'reference') throw new TypeError(`rebase takes references, not ${from.kind}`);
  if (to.kind !== 'reference') throw new TypeError(`rebase takes references, not ${to.kind}`);
  return handle(rebased(toAst(body), from, to));
}

/** The node with references below `from` reading below `to` instead. Nodes are plain data, so all of it is walked. */
function rebased(node: Ast, from: Reference, to: Reference): Ast {
  const root = JSON.stringify(from.root);
  const change = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return changedList(value, change);
    if (isReference(value)) {
      if (!isBelow(value, root, from.path)) return value;
      const path = [...to.path, ...value.path.slice(from.path.length)];
      return { ...value, root: to.root, path, certain: value.certain - from.path.length + to.certain };
    }
    return changedFields(value, change);
  };
  const changed = change(node);
  if (!isAst(changed)) throw new TypeError(`the ${node.kind} node lost its kind`);
  return changed;
}

/** The list itself where no item changes: charts hold thousands of nodes, of which few are below the reference. */
function changedList(list: readonly unknown[], change: (value: unknown) => unknown): readonly unknown[] {
  const items = list.map(change);
  return items.every((item, index) => item === list[index]) ? list : items;
}

/** The object itself where no field changes. */
function changedFields(object: object, change: (value: unknown) => unknown): object {
  const changes: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(object)) {
    if (key === 'at' || key === 'facts') continue;
    const changed = change(inner);
    if (changed !== inner) changes.push([key, changed]);
  }
  return changes.length === 0 ? object : { ...object, ...Object.fromEntries(changes) };
}

function isAst(value: unknown): value is Ast {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function isReference(value: object): value is Reference {
  return 'kind' in value && value.kind === 'reference' && 'root' in value && 'path' in value;
}

function isBelow(reference: Reference, root: string, path: Reference['path']): boolean {
  return path.every((step, index) => reference.path[index] === step) && JSON.stringify(reference.root) === root;
}
