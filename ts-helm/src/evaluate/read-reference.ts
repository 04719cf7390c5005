import type { Json } from '../ast/facts.ts';
import { entryOf, isMap } from '../ast/json.ts';
import type { Reference, Root } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import type { Scope } from './scope.ts';
import { typeName } from './type-name.ts';

/**
 * What stands at the reference's path: undefined or null where it is absent, whatever fallback there is.
 * @throws EvaluationError where a step of the path that should be there is not, as Helm's "nil pointer evaluating"
 */
export function readOptional(reference: Reference, scope: Scope): Json | undefined {
  const { root, path, certain, at } = reference;
  let value = startOf(root, scope);
  for (const [depth, step] of path.entries()) {
    if (value === undefined || value === null) {
      if (depth > certain) return undefined;
      throw new EvaluationError(`cannot read ${described(root, path)}: ${described(root, path.slice(0, depth))} is not there`, at);
    }
    if (!isMap(value)) {
      const parent = described(root, path.slice(0, depth));
      throw new EvaluationError(`cannot read ${described(root, path)}: ${parent} is ${typeName(value)}, not a map`, at);
    }
    value = entryOf(value, step);
  }
  return value;
}

/**
 * The reference's value, or its fallback where it is absent.
 * @throws EvaluationError where it is absent and has no fallback
 */
export function readReference(reference: Reference, scope: Scope): Json {
  const value = readOptional(reference, scope);
  if (value !== undefined && value !== null) return value;
  const { fallback, type } = reference.facts;
  if (fallback !== undefined) return fallback;
  if (value === null && type === 'any') return null;
  throw new EvaluationError(
    `cannot read ${described(reference.root, reference.path)}: it is ${value === null ? 'null' : 'not there'}`,
    reference.at,
  );
}

function startOf(root: Root, { builtIns, variables, arguments: given }: Scope): Json | undefined {
  if ('object' in root) return builtIns[root.object];
  return 'variable' in root ? variables.get(root.variable) : entryOf(given, root.argument);
}

/** The reference as a template would write it: .Values.a.b, $item.b; an argument by its name. */
function described(root: Root, path: readonly string[]): string {
  const start = 'object' in root ? `.${root.object}` : 'variable' in root ? `$${root.variable}` : root.argument;
  return [start, ...path].join('.');
}
