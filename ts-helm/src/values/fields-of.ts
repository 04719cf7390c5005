import { isNode, type Node } from '../expression/node.ts';
import type { AnyValue } from './builder.ts';
import { SPEC, type Items, type Optional } from './reference.ts';
import { resolve, type LazySpec, type Spec } from './spec.ts';

/** A reference whose declaration is known when the chart is made, though not to TypeScript. */
type Declared = Node<unknown> & Items<AnyValue>;

/** A field found by walking a declaration: one that may be absent is read through `given`. */
export type DeclaredField = { readonly name: string; readonly spec: Exclude<Spec, LazySpec> } & (
  { readonly optional: true; readonly ref: Optional<AnyValue> } | { readonly optional: false; readonly ref: Declared }
);

/**
 * The fields of an object in the order of its declaration: for a configuration that is written field by field from what
 * is declared.
 * @throws TypeError where the node is the result of an expression, or a reference to what is no object
 */
export function fieldsOf(object: Node<unknown>): readonly DeclaredField[] {
  if (!isDeclared(object)) throw new TypeError('only a reference to a value has a declaration, not the result of an expression');
  const spec = resolve(object[SPEC]);
  if (spec.type !== 'object') throw new TypeError(`fieldsOf takes a reference to an object; this one is declared as ${spec.type}`);
  return Object.entries(spec.fields).map(([name, field]) => declaredField(name, field, Reflect.get(object, name)));
}

function declaredField(name: string, spec: Spec, ref: unknown): DeclaredField {
  const declared = resolve(spec);
  if (spec.presence !== 'optional' && isNode(ref) && isDeclared(ref)) return { name, spec: declared, optional: false, ref };
  if (spec.presence === 'optional' && isOptional(ref)) return { name, spec: declared, optional: true, ref };
  throw new TypeError(`the field ${name} is not a reference`);
}

function isDeclared(node: Node<unknown>): node is Declared {
  return SPEC in node;
}

function isOptional(value: unknown): value is Optional<AnyValue> {
  return isNode(value) && SPEC in value;
}
