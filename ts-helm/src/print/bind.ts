import type { Each, Given, Reference } from '../ast/node.ts';
import { sourceLine } from '../ast/source-line.ts';
import { refuse } from './refuse.ts';
import type { Scope } from './scope.ts';

/**
 * The scope in which a variable is bound: to what a `range` sets it to, or as another name for `alias`.
 * @throws Error where an enclosing node has bound the same name, naming both lines
 */
export function bind(scope: Scope, variable: string, node: Each | Given, alias?: Reference): Scope {
  const outer = scope.names.get(variable);
  if (outer !== undefined) {
    const first = sourceLine(outer.at);
    const where = first === undefined ? '' : `, by ${first}`;
    refuse(`the variable ${variable} is already bound around this ${node.kind}${where}: give one of them another name`, node, scope);
  }
  const binding = alias === undefined ? { at: node.at } : { at: node.at, alias };
  return { ...scope, names: new Map([...scope.names, [variable, binding]]) };
}
