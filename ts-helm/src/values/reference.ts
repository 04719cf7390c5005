import type { Facts } from '../ast/facts.ts';
import { entryOf } from '../ast/json.ts';
import type { Reference, Root } from '../ast/node.ts';
import { AST, refuse, site, type Maybe, type Node } from '../expression/node.ts';
import type { AnyValue, Out, Shape, Value } from './builder.ts';
import { factsOfSpec } from './facts-of-spec.ts';
import type { Presence, Spec } from './spec.ts';
import { resolve } from './spec.ts';

/** Where a reference keeps the declaration of what it refers to. */
export const SPEC: unique symbol = Symbol('ts-helm.spec');
declare const ITEM: unique symbol;

/** A reference to a map of the user's entries, or to a list: `each` reads its items. */
export interface Items<out V> {
  readonly [SPEC]: Spec;
  readonly [ITEM]?: V;
}

type Offered<V> =
  V extends Value<unknown, never, Presence, infer S extends Shape>
    ? S extends { readonly fields: infer F }
      ? { readonly [K in keyof F]: Field<F[K]> }
      : S extends { readonly entry: infer E }
        ? Items<E>
        : S extends { readonly item: infer E }
          ? Items<E>
          : unknown
    : unknown;

/** A reference to a value that is there: a node of its type that offers its fields. */
export type Ref<V> = Node<Out<V>> & Offered<V>;

/** A field's reference; an optional one can be read only through `given`. */
export type Field<V> = V extends Value<unknown, never, 'optional', Shape> ? Optional<V> : Ref<V>;

/** A reference to a value that may be absent. */
export interface Optional<out V> extends Maybe<Out<V>> {
  readonly [SPEC]: Spec;
  readonly [ITEM]?: V;
}

interface Place {
  readonly root: Root;
  readonly path: readonly string[];
  readonly certain: number;
  /** Whether Helm has filled in the defaults here: everywhere but inside map entries, list items and arguments. */
  readonly filled: boolean;
}

/** The reference to a variable, an argument or the root of the values, with its fields. */
export function reference<V extends AnyValue>(spec: Spec, root: Root, filled: boolean): Ref<V> {
  return proxy(spec, { root, path: [], certain: 0, filled }, factsOfSpec(spec, filled)) as Ref<V>;
}

/**
 * The value as one of another declaration: for a value of which no more is declared, once `kindIs` has told what it is.
 * @throws TypeError where the value is not a reference that is sure to be there
 */
export function readAs<V extends { readonly spec: Spec }>(value: Node<unknown>, { spec }: V): Ref<V> {
  const found = value[AST];
  if (found.kind !== 'reference' || found.facts.optional === true || found.facts.fallback !== undefined) {
    throw new TypeError('readAs takes a reference to a value that is there');
  }
  const { root, path, certain } = found;
  return proxy(spec, { root, path, certain, filled: false }, factsOfSpec(spec)) as Ref<V>;
}

function proxy(spec: Spec, place: Place, facts: Facts): object {
  const target = { [SPEC]: spec };
  return new Proxy(target, {
    get: (_target, key) => read(spec, place, facts, key),
    has: (_target, key) => key === AST || key === SPEC,
    ownKeys: () => refuse(described(place), 'something to spread or list: use fields() or each()'),
    set: (_target, key) => refuse(`${described(place)}.${String(key)}`, 'something to assign to'),
    defineProperty: (_target, key) => refuse(`${described(place)}.${String(key)}`, 'something to assign to'),
  });
}

function described({ root, path }: Place): string {
  const start = 'object' in root ? root.object.toLowerCase() : 'variable' in root ? root.variable : root.argument;
  return [start, ...path].join('.');
}

function read(spec: Spec, place: Place, facts: Facts, key: string | symbol): unknown {
  if (key === AST) return node(place, facts, read);
  if (key === SPEC) return spec;
  if (key === Symbol.toPrimitive) return (hint: string) => refuse(described(place), hint === 'number' ? 'a number' : 'a string');
  if (key === 'toJSON' || key === 'then') return misuse(spec, place, key);
  if (typeof key === 'symbol') return undefined;
  return field(spec, place, facts, key);
}

/** JSON.stringify and await look these names up on anything; a field of that name still wins. */
function misuse(spec: Spec, place: Place, key: 'toJSON' | 'then'): unknown {
  const declared = resolve(spec);
  if (declared.type === 'object' && key in declared.fields) return field(spec, place, factsOfSpec(spec, place.filled), key);
  return key === 'toJSON' ? () => refuse(described(place), 'JSON') : undefined;
}

function node({ root, path, certain }: Place, facts: Facts, above: (...parameters: never[]) => unknown): Reference {
  return { kind: 'reference', root, path, certain, facts, at: site(above) };
}

function field(spec: Spec, place: Place, facts: Facts, key: string): object {
  if (facts.optional === true) {
    throw new TypeError(`${described(place)} may be absent, so read ${key} through given(${described(place)}, (value) => …)`);
  }
  const declared = resolve(spec);
  if (declared.type !== 'object') {
    throw new TypeError(`${described(place)} is a ${declared.type}, so it has no field ${key} that the chart could read`);
  }
  const child = Object.hasOwn(declared.fields, key) ? declared.fields[key] : undefined;
  if (child === undefined) {
    throw new TypeError(`the values have no ${described(place)}.${key}; there are ${Object.keys(declared.fields).join(', ')}`);
  }
  const childFacts = factsOfChild(child, place, facts, key);
  const sure = place.certain === place.path.length && childFacts.fallback === undefined && childFacts.optional !== true;
  return proxy(child, { ...place, path: [...place.path, key], certain: place.certain + (sure ? 1 : 0) }, childFacts);
}

function factsOfChild(child: Spec, place: Place, parent: Facts, key: string): Facts {
  const facts = factsOfSpec(child, place.filled && child.presence !== 'optional');
  if (child.presence === 'optional') return { ...facts, optional: true };
  if (place.filled) return facts;
  const inherited = entryOf(parent.fallback, key);
  const own = child.default;
  if (inherited !== undefined && own !== undefined && JSON.stringify(inherited) !== JSON.stringify(own)) {
    throw new TypeError(
      `${described(place)}.${key} has two defaults, ${JSON.stringify(own)} and, from its parent, ${JSON.stringify(inherited)}`,
    );
  }
  const fallback = own ?? inherited;
  return fallback === undefined ? facts : { ...facts, fallback };
}
