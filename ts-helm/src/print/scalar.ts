import type { Ast, Join } from '../ast/node.ts';
import { expression, isWhole, placeholder } from './expression.ts';
import { pipe, type GoExpression } from './go-expression.ts';
import { isPlainJoin } from './is-plain-join.ts';
import { isHarmless, known } from './known.ts';
import { piecesOf } from './pieces.ts';
import type { Scope } from './scope.ts';
import { templateText } from './template-text.ts';
import { quoted, yamlString } from './yaml-string.ts';

/** A scalar of YAML on one line: the literal, or the action that writes it. */
export function scalar(node: Ast, scope: Scope): string {
  if (node.kind === 'literal') {
    return typeof node.value === 'string' ? templateText(yamlString(node.value)) : JSON.stringify(node.value);
  }
  if (node.kind === 'join') return joinScalar(node, scope) ?? action(pipe(expression(node, scope), 'quote'));
  const { type, plain, empty, large } = known(node, scope.context);
  const value = expression(node, scope);
  if (type === 'string') return action(plain === 'alone' && !empty ? value : pipe(value, 'quote'));
  if (type === 'integer') return action(large && !isWhole(node) ? pipe(value, 'int64') : value);
  return action(type === 'boolean' ? value : pipe(value, 'toJson'));
}

/** A string with placeholders as a person writes it, unquoted or in single quotes; undefined where only Go can quote it. */
export function joinScalar({ parts }: Join, scope: Scope): string | undefined {
  const pieces = piecesOf(parts);
  const [first = ''] = pieces;
  if (pieces.length <= 1) {
    if (typeof first === 'string') return templateText(yamlString(first));
    if (known(first, scope.context).type === 'string') return scalar(first, scope);
  }
  const understood = pieces.map((piece) => (typeof piece === 'string' ? piece : known(piece, scope.context)));
  const placeholders = understood.filter((piece) => typeof piece !== 'string');
  const literals = pieces.filter((piece) => typeof piece === 'string');
  if (!placeholders.every((piece) => isHarmless(piece) || piece.plain === 'before')) return undefined;
  if (isPlainJoin(understood) && !literals.some((text) => text.includes('{{'))) return inline(pieces, scope);
  const fitsQuotes = placeholders.every((piece) => piece.plain !== 'before') && !literals.some((text) => quoted(text).startsWith('"'));
  const doubled = pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll("'", "''") : piece));
  return fitsQuotes ? `'${inline(doubled, scope)}'` : undefined;
}

/**
 * Literal text and placeholders, one after another.
 * @param beforeAction an action follows on the same line
 */
export function inline(pieces: readonly (string | Ast)[], scope: Scope, beforeAction = false): string {
  const written = pieces.map((piece, index) => {
    if (typeof piece !== 'string') return action(placeholder(piece, scope));
    return templateText(piece, beforeAction || index < pieces.length - 1);
  });
  return written.join('');
}

function action({ text }: GoExpression): string {
  return `{{ ${text} }}`;
}
