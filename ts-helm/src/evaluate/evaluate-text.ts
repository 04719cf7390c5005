import type { Ast } from '../ast/node.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { templateScope } from './scope.ts';
import { stringOf } from './text.ts';
import { valueOf } from './value-of.ts';

/**
 * The string that a node makes, such as NOTES.txt, without a newline at its end; '' where it vanishes.
 * @throws EvaluationError where an `ensure` does not hold or Helm could not render it
 */
export function evaluateText(text: Ast, input: EvaluateInput): string {
  return stringOf(text, templateScope(input, valueOf));
}
