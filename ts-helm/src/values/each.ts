import type { Ast, Each } from '../ast/node.ts';
import { factsOf } from '../expression/facts-of.ts';
import { AST, handle, isNode, site, type Expr, type Node } from '../expression/node.ts';
import { toAst } from '../expression/to-ast.ts';
import type { AnyValue } from './builder.ts';
import { factsOfSpec } from './facts-of-spec.ts';
import { reference, SPEC, type Items, type Ref } from './reference.ts';
import { resolve, type AnySpec, type Spec, type StringSpec } from './spec.ts';

const anything: AnySpec = { type: 'any', presence: 'required', list: false };
const key: StringSpec = { type: 'string', presence: 'required' };

/**
 * Something for each entry of a map or item of a list: an item of the list that it stands in, or with `fields` the
 * fields of a map. Null entries of a map are passed over.
 * @param name the loop variable's name in the printed template, a camelCase identifier
 * @param by for a map: 'key' in byte order, or 'order' by the entries' integer field `order`, then by key
 */
export function each<V extends AnyValue, R>(
  items: Node<readonly unknown[]> & Items<V>,
  name: string,
  body: (item: Ref<V>, index: Node<number>) => NoInfer<Expr<R>>,
): Node<R>;
export function each<V extends AnyValue, R>(
  items: Node<object> & Items<V>,
  name: string,
  body: (item: Ref<V>, key: Node<string>) => NoInfer<Expr<R>>,
  by?: 'key' | 'order',
): Node<R>;
export function each<V extends AnyValue, R>(
  items: Node<unknown> & Items<V>,
  name: string,
  body: (item: Ref<V>, key: Node<string> & Node<number>) => NoInfer<Expr<R>>,
  by: 'key' | 'order' = 'key',
): Node<R> {
  const declared = resolve(items[SPEC]);
  if (declared.type !== 'map' && declared.type !== 'array')
    throw new TypeError(`each(…, '${name}') takes a map or a list, not a ${declared.type}`);
  const item = declared.type === 'map' ? declared.entry : declared.item;
  if (by === 'order' && !hasOrder(item)) throw new TypeError(`each(…, '${name}', 'order') needs entries with an integer field order`);
  return loop(items, name, item, declared.type === 'map' ? by : 'list', body);
}

/** Something for each string of a list that an expression makes (keys, splitList). */
export function eachOf<R>(list: Node<readonly string[]>, name: string, body: (item: Node<string>) => NoInfer<Expr<R>>): Node<R> {
  const items: StringSpec = factsOf(list[AST]).items?.multiline === true ? { ...key, multiline: true } : key;
  return loop<AnyValue, R>(list, name, items, 'list', (item) => {
    if (!isNode(item)) throw new TypeError('a loop variable is a node');
    return body(handle(item[AST]));
  });
}

/**
 * Something for each entry of a map or field of an object, whatever they are declared as: `kindIs` and `readAs` tell what an
 * entry is. Entries that are null are passed over.
 */
export function eachEntry<R>(
  map: Node<object>,
  name: string,
  body: (entry: Node<unknown>, key: Node<string>) => NoInfer<Expr<R>>,
): Node<R> {
  return loop<AnyValue, R>(map, name, anything, 'key', body);
}

function loop<V extends AnyValue, R>(
  over: Node<unknown>,
  name: string,
  item: Spec,
  by: Each['by'],
  body: (item: Ref<V>, key: Node<string> & Node<number>) => Expr<R>,
): Node<R> {
  const keyName = by === 'list' ? `${name}Index` : keyNameOf(name);
  const node: Ast = {
    kind: 'each',
    over: over[AST],
    by,
    item: checked(name),
    key: keyName,
    itemFacts: factsOfSpec(item),
    body: toAst(body(reference<V>(item, { variable: name }, false), keyReference(keyName, by))),
    at: site(each),
  };
  return handle(node);
}

/** The key of a map or the index of a list: which of them, the callers' types say. */
function keyReference(name: string, by: Each['by']): Node<string> & Node<number> {
  return handle<never>({
    kind: 'reference',
    root: { variable: name },
    path: [],
    certain: 0,
    // The schema lets no map have an empty key.
    facts: by === 'list' ? { type: 'integer', empty: true } : { type: 'string' },
  });
}

/** `receiver` is looked up under `receiverName`. */
function keyNameOf(name: string): string {
  return `${name}Name`;
}

function hasOrder(item: Spec): boolean {
  const declared = resolve(item);
  return declared.type === 'object' && declared.fields['order']?.type === 'integer';
}

/** @throws TypeError where the name would not be a Go template variable that reads well */
export function checked(name: string): string {
  if (/^[a-z][A-Za-z0-9]*$/u.test(name)) return name;
  throw new TypeError(`'${name}' cannot name a template variable; write a camelCase identifier`);
}
