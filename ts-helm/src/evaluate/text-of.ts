import type { Ast } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import { numberText } from './go/json.ts';
import type { Scope } from './scope.ts';
import { typeName } from './type-name.ts';

/**
 * The node's value as it reads inside a string: integers as Helm's int64, other numbers as JSON, booleans as true and false.
 * @throws EvaluationError where it is no string, number or boolean
 */
export function textOf(node: Ast, scope: Scope): string {
  const value = scope.value(node, scope);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return isInteger(node) ? integerText(value) : numberText(value);
  if (typeof value === 'boolean') return String(value);
  throw new EvaluationError(`${typeName(value)} cannot stand in a text`, node.at);
}

function isInteger(node: Ast): boolean {
  return (node.kind === 'reference' || node.kind === 'call') && node.facts.type === 'integer';
}

/** Every digit of an integer, also where JavaScript would write zeros for the last ones. */
function integerText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(BigInt(Math.trunc(value)));
}
