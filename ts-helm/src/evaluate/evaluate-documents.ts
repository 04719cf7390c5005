import type { Json } from '../ast/facts.ts';
import { isMap } from '../ast/json.ts';
import type { Ast } from '../ast/node.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { EvaluationError } from './evaluation-error.ts';
import { expand } from './expand.ts';
import { templateScope } from './scope.ts';
import { typeName } from './type-name.ts';
import { valueOf } from './value-of.ts';

/**
 * The objects that a template file makes, in order. Documents that vanish or are null are left out, as Helm leaves out
 * empty ones.
 * @throws EvaluationError where an `ensure` does not hold, or Helm could not render the template or Kubernetes not read it
 */
export function evaluateDocuments(documents: readonly Ast[], input: EvaluateInput): Json[] {
  const scope = templateScope(input, valueOf);
  const objects: Json[] = [];
  for (const document of documents) {
    expand(document, scope, (made, inner) => {
      const object = valueOf(made, inner) ?? null;
      if (object === null) return;
      if (!isMap(object)) throw new EvaluationError(`a document must be a map, not ${typeName(object)}`, document.at);
      objects.push(object);
    });
  }
  return objects;
}
