import { AST, handle, isNode, type Node } from '../expression/node.ts';
import type { AnyValue } from './builder.ts';
import { SPEC, type Items, type Optional } from './reference.ts';
import {
  resolve,
  type ArraySpec,
  type BooleanSpec,
  type LazySpec,
  type MapSpec,
  type ObjectSpec,
  type Spec,
  type StringSpec,
} from './spec.ts';

/** A reference whose declaration is known when the chart is made, though not to TypeScript. */
type Declared = Node<unknown> & Items<AnyValue>;

/** A field found by walking a declaration: one that may be absent is read through `given`. */
export type DeclaredField = { readonly name: string; readonly spec: Exclude<Spec, LazySpec> } & (
  { readonly optional: true; readonly ref: Optional<AnyValue> } | { readonly optional: false; readonly ref: Declared }
);

/** A reference beside its declaration, of which `type` tells what it can be used for. */
export type Described =
  | { readonly type: 'string'; readonly spec: StringSpec; readonly ref: Node<string> }
  | { readonly type: 'boolean'; readonly spec: BooleanSpec; readonly ref: Node<boolean> }
  | { readonly type: 'object'; readonly spec: ObjectSpec; readonly ref: Node<object> }
  | { readonly type: 'map'; readonly spec: MapSpec; readonly ref: Node<object> & Items<AnyValue> }
  | { readonly type: 'array'; readonly spec: ArraySpec; readonly ref: Node<readonly unknown[]> & Items<AnyValue> }
  | { readonly type: 'other'; readonly spec: Exclude<Spec, LazySpec>; readonly ref: Node<unknown> };

/**
 * The fields of an object in the order of its declaration: for a configuration that is written field by field from what
 * is declared.
 * @throws TypeError where the node is not a reference to an object
 */
export function fieldsOf(object: Node<unknown>): readonly DeclaredField[] {
  const { type, spec } = described(object);
  if (type !== 'object') throw new TypeError(`fieldsOf takes a reference to an object; this one is declared as ${spec.type}`);
  return Object.entries(spec.fields).map(([name, field]) => declaredField(name, field, Reflect.get(object, name)));
}

/**
 * What a reference is declared as.
 * @throws TypeError where the node is the result of an expression
 */
export function described(ref: Node<unknown>): Described {
  if (!isDeclared(ref)) throw new TypeError('only a reference to a value has a declaration, not the result of an expression');
  const spec = resolve(ref[SPEC]);
  switch (spec.type) {
    case 'string':
      return { type: spec.type, spec, ref: handle(ref[AST]) };
    case 'boolean':
      return { type: spec.type, spec, ref: handle(ref[AST]) };
    case 'object':
    case 'map':
    case 'array':
      return structure(spec, ref);
    case 'integer':
    case 'number':
    case 'kubernetes':
    case 'any':
      break;
  }
  return { type: 'other', spec, ref };
}

function structure(spec: ObjectSpec | MapSpec | ArraySpec, ref: Declared): Described {
  if (spec.type === 'array' && isArray(ref)) return { type: spec.type, spec, ref };
  if (spec.type === 'map' && isObject(ref)) return { type: spec.type, spec, ref };
  if (spec.type === 'object' && isObject(ref)) return { type: spec.type, spec, ref };
  return { type: 'other', spec, ref };
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

function isArray(ref: Declared): ref is Node<readonly unknown[]> & Items<AnyValue> {
  return resolve(ref[SPEC]).type === 'array';
}

function isObject(ref: Declared): ref is Node<object> & Items<AnyValue> {
  return ['object', 'map'].includes(resolve(ref[SPEC]).type);
}
