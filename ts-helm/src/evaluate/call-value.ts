import type { Json } from '../ast/facts.ts';
import type { Call } from '../ast/node.ts';
import { Arguments } from './arguments.ts';
import { EvaluationError } from './evaluation-error.ts';
import { functions } from './functions.ts';
import type { Scope } from './scope.ts';

/**
 * What the function makes of its arguments.
 * @throws EvaluationError where it can make nothing of them
 */
export function callValue(node: Call, scope: Scope): Json {
  try {
    return functions[node.name](new Arguments(node, scope));
  } catch (error) {
    throw error instanceof TypeError ? new EvaluationError(error.message, node.at) : error;
  }
}
