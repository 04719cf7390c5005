import { dispatch, type Handlers } from '../ast/handlers.ts';
import type { Ast, Field, Include, Join, MapNode, Spread, Text } from '../ast/node.ts';
import { makesItems } from '../ast/structure-of-helper.ts';
import { call, goLiteral, goString, pipe, type GoExpression } from './go-expression.ts';
import { writeInclude } from './helper-call.ts';
import { known } from './known.ts';
import { integerFunctions } from './number-functions.ts';
import { piecesOf } from './pieces.ts';
import { refuse } from './refuse.ts';
import type { Scope } from './scope.ts';
import { callAsCondition, writeCall } from './write-call.ts';
import { referenceAsCondition, rootContext, writeReference } from './write-reference.ts';
import type { Writer } from './writer.ts';

const handlers: Handlers<[writer: Writer], GoExpression> = {
  literal: (node) => goLiteral(node.value),
  reference: (node, { scope }) => writeReference(node, scope),
  call: (node, writer) => writeCall(node, writer),
  join: (node, { scope }) => formatted(node, scope),
  include: (node, writer) => valueOfInclude(node, writer),
  tpl: (node, writer) => call('tpl', writer.value(node.value), rootContext(node, writer.scope)),
  yaml: (node, writer) => writer.value(node.value),
  text: (node, { scope }) => formatted(joinedLines(node, scope), scope),
  file: (node, { scope }) => fileOf(node.path, rootContext(node, scope)),
  map: (node, writer) => call('dict', ...node.fields.flatMap((field) => entryOf(field, node, writer))),
  list: (node, writer) => call('list', ...node.items.map((item) => writer.value(item))),
};

/**
 * The node's value as an expression of Go's templates.
 * @throws Error where the node cannot be written on one line, such as a document
 */
export function expression(node: Ast, scope: Scope): GoExpression {
  return dispatch(handlers, node, writerOf(scope)) ?? refuse(`${node.kind} cannot stand inside an expression`, node, scope);
}

/** Something that Go templates hold for true where the condition holds, and for false elsewhere. */
export function condition(node: Ast, scope: Scope): GoExpression {
  if (node.kind === 'reference') return referenceAsCondition(node, scope);
  return node.kind === 'call' ? callAsCondition(node, writerOf(scope)) : expression(node, scope);
}

/** The writer for expressions that stand in the scope. */
export function writerOf(scope: Scope): Writer {
  return { scope, value: (node) => expression(node, scope), condition: (node) => condition(node, scope) };
}

/** A placeholder of a text: the value as it reads inside a string. */
export function placeholder(node: Ast, scope: Scope): GoExpression {
  const value = expression(node, scope);
  const { type, large } = known(node, scope.context);
  if (type === 'number') return pipe(value, 'toJson');
  return type === 'integer' && large && !isWhole(node) ? pipe(value, 'int64') : value;
}

/** What a helper makes: its text, or the structure that is in it. */
function valueOfInclude(node: Include, writer: Writer): GoExpression {
  const text = writeInclude(node, writer);
  if (node.result === 'string') return text;
  // Helm's toYaml takes the last newline away, which may be one of a string at the end.
  return pipe(pipe(text, String.raw`printf "%s\n"`), makesItems(node, writer.scope.context) ? 'fromYamlArray' : 'fromYaml');
}

/** The text of what a helper makes. */
export function textOfInclude(node: Include, scope: Scope): GoExpression {
  return writeInclude(node, writerOf(scope));
}

function fileOf(path: string, context: GoExpression): GoExpression {
  return call(`${context.text === '.' ? '' : context.text}.Files.Get`, goString(path));
}

function entryOf(field: Field | Spread, node: MapNode, writer: Writer): readonly GoExpression[] {
  if (field.kind === 'spread') return refuse('a spread cannot stand in the argument of a helper', node, writer.scope);
  return [typeof field.key === 'string' ? goString(field.key) : writer.value(field.key), writer.value(field.value)];
}

function joinedLines(text: Text, scope: Scope): Join {
  const parts = text.lines.flatMap((line, index): readonly Ast[] => {
    if (line.kind !== 'join') return refuse(`a text with ${line.kind} cannot stand inside an expression`, text, scope);
    return index === 0 ? line.parts : [{ kind: 'literal', value: '\n' }, ...line.parts];
  });
  return { kind: 'join', parts };
}

function formatted(join: Join, scope: Scope): GoExpression {
  const pieces = piecesOf(join.parts);
  const [only = ''] = pieces;
  if (pieces.length <= 1) {
    if (typeof only === 'string') return goString(only);
    if (known(only, scope.context).type === 'string') return expression(only, scope);
  }
  const formats = pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll('%', '%%') : formatOf(piece, scope)));
  const format = formats.map((one) => (typeof one === 'string' ? one : one.verb)).join('');
  return call('printf', goString(format), ...formats.flatMap((one) => (typeof one === 'string' ? [] : [one.value])));
}

/** How Go formats a placeholder, and what it is given. */
function formatOf(node: Ast, scope: Scope): { readonly verb: string; readonly value: GoExpression } {
  const [quoted] = node.kind === 'call' && node.name === 'quoteString' ? node.arguments : [];
  if (quoted !== undefined) return { verb: '%q', value: expression(quoted, scope) };
  const value = expression(node, scope);
  const { type } = known(node, scope.context);
  if (type === 'integer') return { verb: '%d', value: isWhole(node) ? value : call('int64', value) };
  if (type === 'boolean') return { verb: '%t', value };
  return { verb: '%s', value: type === 'number' ? pipe(value, 'toJson') : value };
}

/** Whether Go holds the value as a whole number already. */
export function isWhole(node: Ast): boolean {
  return node.kind === 'literal' || (node.kind === 'call' && integerFunctions.has(node.name));
}
