import type { MapNode } from '../ast/node.ts';
import { AST, handle, site, type Expr, type Node } from './node.ts';
import { toAst } from './to-ast.ts';

/**
 * The value where the condition holds; else `otherwise`, or nothing: the field or list item it stands in vanishes.
 * Neighbouring fields under the same condition share one `if` in the printed template.
 */
export function when<T>(condition: Node<boolean>, then: NoInfer<Expr<T>>, otherwise?: NoInfer<Expr<T>>): Node<T> {
  return handle({
    kind: 'when',
    condition: condition[AST],
    then: toAst(then),
    ...(otherwise === undefined ? {} : { otherwise: toAst(otherwise) }),
    at: site(when),
  });
}

/** The fields that a node makes, to spread among literal ones: `{ a: 1, ...fields(each(…)) }`; they come after these. */
export function fields(node: Node<object>): object {
  return { [Symbol('fields')]: { kind: 'spread', value: node[AST], at: site(fields) } };
}

/**
 * The fields that a partial makes, the last of which is the map `key`, and more fields of that map:
 * `...continued(metadata({ … }), 'labels', { tier: 'web' })`.
 */
export function continued(included: Node<object>, key: string, more: object): object {
  const { fields: added } = mapOf(more, key);
  return { [Symbol('continued')]: { kind: 'spread', value: included[AST], more: { key, fields: added }, at: site(continued) } };
}

function mapOf(structure: object, key: string): MapNode {
  const node = toAst(structure, key);
  if (node.kind === 'map') return node;
  throw new TypeError(`continued(…, '${key}', …) takes the fields to add as an object literal, not ${node.kind}`);
}

/** A field whose key is known at render time, to spread: `...field(key, value)`. */
export function field(key: Expr<string>, value: unknown): object {
  const name = toAst(key);
  return {
    [Symbol('field')]: {
      kind: 'field',
      key: name.kind === 'literal' && typeof name.value === 'string' ? name.value : name,
      value: toAst(value),
    },
  };
}

/** The items of a list, among literal ones: `[a, items(list)]`. */
export function items<T>(list: Node<readonly T[]>): Node<T> {
  return handle({ kind: 'spread', value: list[AST], at: site(items) });
}

/** A user's structure as it is (toYaml). */
export function yaml<T>(value: Node<T>): Node<T> {
  return handle({ kind: 'yaml', value: value[AST], at: site(yaml) });
}

/** A configuration file, written as YAML, as the string that a ConfigMap holds. */
export function document(value: Expr<object>): Node<string> {
  return handle({ kind: 'document', value: toAst(value), at: site(document) });
}

/** A file of the chart as a string; its path is relative to the chart. */
export function file(path: string): Node<string> {
  return handle({ kind: 'file', path, at: site(file) });
}

/** A user's string that is a template of its own (tpl). Only for fields whose documentation says so. */
export function tpl(value: Node<string>): Node<string> {
  return handle({ kind: 'tpl', value: value[AST], at: site(tpl) });
}

/** Stops the render with the sentence where the condition does not hold. Stands among fields (`fields`), items, lines or templates. */
export function ensure(condition: Node<boolean>, message: Expr<string>): Node<never> {
  return handle({ kind: 'ensure', condition: condition[AST], message: toAst(message), at: site(ensure) });
}

/** A structure as a node of type T, checked field by field: for places that give it no type, such as the body of a partial. */
export function typed<T>(value: Expr<T>): Node<T> {
  return handle(toAst(value));
}
