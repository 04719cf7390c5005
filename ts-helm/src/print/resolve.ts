import type { Reference, Root } from '../ast/node.ts';
import { refuse } from './refuse.ts';
import type { Scope } from './scope.ts';

/**
 * The reference with variables that are only another name replaced by what they stand for.
 * @throws Error where nothing binds the variable, or the helper has no such parameter
 */
export function resolve(reference: Reference, scope: Scope): Reference {
  const { root, path } = reference;
  if ('argument' in root) return checkedArgument(reference, root.argument, scope);
  if (!('variable' in root)) return reference;
  const binding = scope.names.get(root.variable);
  if (binding === undefined) return refuse(`nothing binds the variable ${root.variable} around this place`, reference, scope);
  if (binding.alias === undefined) return reference;
  const { alias } = binding;
  const certain = alias.path.length + reference.certain;
  return { ...reference, root: alias.root, path: [...alias.path, ...path], certain };
}

function checkedArgument(reference: Reference, argument: string, scope: Scope): Reference {
  if (scope.helper !== undefined && Object.hasOwn(scope.helper.parameters, argument)) return reference;
  return refuse(`${argument} is not a parameter of the helper that it stands in`, reference, scope);
}

/** The path of `inner` below `outer`, where it is the same or below. */
export function pathBelow(inner: Reference, outer: Reference): readonly string[] | undefined {
  const begins = sameRoot(inner.root, outer.root) && outer.path.every((step, index) => inner.path[index] === step);
  return begins ? inner.path.slice(outer.path.length) : undefined;
}

function sameRoot(left: Root, right: Root): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
