import type { Expression, File, Node, ObjectExpression, Statement } from '@babel/types';

/** The line of a value's literal, or the import that leads on to it. */
type Found = { readonly line: number } | { readonly from: string; readonly name: string; readonly path: readonly string[] };

type Names = ReadonlyMap<string, Node | { readonly from: string; readonly name: string }>;

/** Finds the literal of the value at a path of what a module exports under a name. */
export function nodeAt({ program }: File, exported: string, path: readonly string[]): Found | undefined {
  const names = new Map(program.body.flatMap((statement) => declared(statement)));
  const start = exported === 'default' ? defaultOf(program.body) : names.get(exported);
  return start === undefined ? undefined : 'from' in start ? { ...start, path } : find(start, path, names, 0);
}

function defaultOf(body: readonly Statement[]): Node | undefined {
  return body.find((statement) => statement.type === 'ExportDefaultDeclaration')?.declaration;
}

function declared(statement: Statement): [string, Node | { readonly from: string; readonly name: string }][] {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ? declared(statement.declaration) : [];
  if (statement.type === 'FunctionDeclaration' && statement.id) return [[statement.id.name, statement]];
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.flatMap(({ id, init }) => (id.type === 'Identifier' && init ? [[id.name, init]] : []));
  if (statement.type !== 'ImportDeclaration' || !/^\.{1,2}\//u.test(statement.source.value)) return [];
  // A type is no value, and nothing checked where it is imported from: it is gone before the module runs.
  if (statement.importKind === 'type') return [];
  const from = statement.source.value;
  return statement.specifiers.flatMap((one) => {
    if (one.type === 'ImportSpecifier' && one.importKind === 'type') return [];
    if (one.type === 'ImportDefaultSpecifier') return [[one.local.name, { from, name: 'default' }]];
    if (one.type !== 'ImportSpecifier') return [];
    return [[one.local.name, { from, name: one.imported.type === 'Identifier' ? one.imported.name : one.imported.value }]];
  });
}

/** How many steps are taken from node to node: variables may name each other in a circle. */
const STEPS = 200;

/** Looks on from one node to another. */
type Next = (node: Node | null | undefined, rest?: readonly string[]) => Found | undefined;

function find(node: Node, path: readonly string[], names: Names, steps: number): Found | undefined {
  if (steps > STEPS) return undefined;
  const next: Next = (one, rest = path) => (one ? find(one, rest, names, steps + 1) : undefined);
  if (node.type === 'Identifier') return ofName(names.get(node.name), path, next);
  return ofLiteral(node, path, next) ?? ofFunction(node, next) ?? ofWrapper(node, next) ?? (path.length === 0 ? lineOf(node) : undefined);
}

function ofLiteral(node: Node, path: readonly string[], next: Next): Found | undefined {
  if (node.type === 'ObjectExpression') return ofObject(node, path, next);
  if (node.type !== 'ArrayExpression') return undefined;
  const [index, ...rest] = path;
  return index === undefined ? lineOf(node) : next(node.elements[Number(index)], rest);
}

function ofFunction(node: Node, next: Next): Found | undefined {
  if (node.type === 'CallExpression') return last(node.arguments, (one) => next(one));
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression' && node.type !== 'FunctionDeclaration')
    return undefined;
  return node.body.type === 'BlockStatement' ? last(returned(node.body.body), (one) => next(one)) : next(node.body);
}

/** What stands around the value, or offers it beside another. */
function ofWrapper(node: Node, next: Next): Found | undefined {
  if (node.type === 'AwaitExpression') return next(node.argument);
  if (node.type === 'ConditionalExpression') return next(node.consequent) ?? next(node.alternate);
  if (node.type === 'LogicalExpression') return next(node.right) ?? next(node.left);
  const isTyped = node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'TSNonNullExpression';
  return isTyped || node.type === 'ParenthesizedExpression' ? next(node.expression) : undefined;
}

function ofName(
  meant: Node | { readonly from: string; readonly name: string } | undefined,
  path: readonly string[],
  next: Next,
): Found | undefined {
  if (meant === undefined) return undefined;
  return 'from' in meant ? { from: meant.from, name: meant.name, path } : next(meant);
}

/** Of two properties with one name, and of a property and a spread, the later one counts. */
function ofObject(node: ObjectExpression, path: readonly string[], next: Next): Found | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return lineOf(node);
  return last(node.properties, (one) => {
    if (one.type === 'SpreadElement') return next(one.argument);
    if (one.computed || keyOf(one.key) !== key) return undefined;
    if (one.type === 'ObjectMethod') return lineOf(one);
    return next(one.value, rest) ?? lineOf(one);
  });
}

function keyOf(key: Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'StringLiteral' || key.type === 'NumericLiteral' ? String(key.value) : undefined;
}

function returned(body: readonly Statement[]): readonly Expression[] {
  return body.flatMap((statement) => {
    if (statement.type === 'ReturnStatement') return statement.argument ? [statement.argument] : [];
    if (statement.type === 'IfStatement') return returned([statement.consequent, ...(statement.alternate ? [statement.alternate] : [])]);
    return statement.type === 'BlockStatement' ? returned(statement.body) : [];
  });
}

function last<T>(all: readonly T[], look: (one: T) => Found | undefined): Found | undefined {
  for (const one of all.toReversed()) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lineOf(node: Node): Found | undefined {
  return node.loc ? { line: node.loc.start.line } : undefined;
}
