import type { Json } from '../ast/facts.ts';
import type { Presence, Spec } from './spec.ts';

declare const TYPES: unique symbol;

/** What a value's reference offers beside the value itself: fields, entries, items or nothing. */
export type Shape = { readonly fields: Fields } | { readonly entry: AnyValue } | { readonly item: AnyValue } | 'leaf';

/** A declaration of any type. */
export type AnyValue = Value<unknown, never, Presence, Shape>;

/** Declarations under the names of an object's fields. */
export interface Fields {
  readonly [name: string]: AnyValue;
}

/** What the chart reads. */
export type Out<V> = V extends Value<infer T, never, Presence, Shape> ? T : never;

/** What a user, or a default, may write. */
export type In<V> = V extends { readonly [TYPES]?: { readonly in: (value: infer T) => void } } ? T : never;

type KeysOf<F, P extends Presence> = { [K in keyof F]: F[K] extends Value<unknown, never, P, Shape> ? K : never }[keyof F];

/** What an object's fields are when the chart reads them. */
export type OutOf<F> = { readonly [K in KeysOf<F, 'required' | 'default'>]: Out<F[K]> } & {
  readonly [K in KeysOf<F, 'optional'>]?: Out<F[K]>;
};

/** What a user must and may write for an object's fields. */
export type InOf<F> = { readonly [K in KeysOf<F, 'required'>]: In<F[K]> } & {
  readonly [K in KeysOf<F, 'default' | 'optional'>]?: In<F[K]> | undefined;
};

type Marks = Pick<Spec, 'doc' | 'generalDoc' | 'unit' | 'deprecated' | 'definition'>;

/**
 * The declaration of one value. `T` is what the chart reads, `I` what a user may write, `P` whether they must, `S` what a
 * reference to it offers. Each method returns a new declaration.
 */
export class Value<out T, in I, out P extends Presence = 'required', out S extends Shape = 'leaf'> {
  readonly spec: Spec;
  declare readonly [TYPES]?: { readonly out: T; readonly in: (value: I) => void; readonly presence: P; readonly shape: S };

  constructor(spec: Spec) {
    this.spec = spec;
  }

  /** What the value does, in one or two sentences. */
  doc(text: string): Value<T, I, P, S> {
    return this.marked({ doc: text });
  }

  /** What the value does in every `alike` object of the form; `doc` then says what is special in this one. */
  inGeneral(text: string): Value<T, I, P, S> {
    return this.marked({ generalDoc: text });
  }

  /** What the number counts (seconds, bytes, percent). */
  unit(unit: string): Value<T, I, P, S> {
    return this.marked({ unit });
  }

  /**
   * Still accepted, with a warning in NOTES.txt that names the path to use instead.
   * @param since the chart's version that deprecates it; the value may go with the next major version
   */
  deprecated(instead: string, since: string): Value<T, I, 'optional', S> {
    return new Value<T, I, 'optional', S>({ ...this.withoutDefault('deprecated'), presence: 'optional', deprecated: { instead, since } });
  }

  /** Writes the declaration once in the schema, under this name; for a declaration that stands in several places. */
  named(definition: string): Value<T, I, P, S> {
    return this.marked({ definition });
  }

  /** The value where the user sets none. */
  default(value: I): Value<T, I, 'default', S> {
    if (this.spec.type === 'object' && this.spec.subchart !== undefined)
      throw new TypeError("a subchart's section takes no default: declare a field that has another one here beside the switch");
    return new Value<T, I, 'default', S>({ ...this.spec, presence: 'default', default: value as Json });
  }

  /** The user may leave it out; the chart then reads it through `given`. */
  optional(): Value<T, I, 'optional', S> {
    return new Value<T, I, 'optional', S>({ ...this.withoutDefault('optional'), presence: 'optional' });
  }

  /** A value that may be absent has no default: where it is absent, nothing would be read in its place. */
  private withoutDefault(method: string): Spec {
    if (this.spec.presence !== 'default') return this.spec;
    throw new TypeError(`${method}() would drop the default ${JSON.stringify(this.spec.default)}: leave one of them out`);
  }

  private marked(marks: Marks): Value<T, I, P, S> {
    return new Value<T, I, P, S>({ ...this.spec, ...marks });
  }
}
