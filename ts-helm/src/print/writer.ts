import type { Ast } from '../ast/node.ts';
import type { GoExpression } from './go-expression.ts';
import type { Scope } from './scope.ts';

/** How the parts of an expression are written where it stands: handed to those that write calls, joins and includes. */
export interface Writer {
  readonly scope: Scope;
  /** The value itself; a boolean is true or false. */
  value(node: Ast): GoExpression;
  /** Anything that Go templates hold for true where the condition holds. */
  condition(node: Ast): GoExpression;
}
