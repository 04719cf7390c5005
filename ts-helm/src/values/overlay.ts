import type { AnyValue, In, Shape, Value } from './builder.ts';
import type { Presence } from './spec.ts';

/** A structure that is passed on as it is: Helm merges it key by key, and null takes away what the chart sets by default. */
type Merged<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: Merged<T[K]> | null | undefined } : T;

/**
 * What an environment's values file may say of values: any part of them. Maps merge entry by entry, and null takes an
 * entry away; lists are replaced as a whole. https://helm.sh/docs/chart_template_guide/values_files/
 */
export type Overlay<V> =
  V extends Value<unknown, never, Presence, infer S extends Shape>
    ? S extends { readonly fields: infer F }
      ? { readonly [K in keyof F]?: Overlay<F[K]> }
      : S extends { readonly entry: infer E }
        ? { readonly [key: string]: Overlay<E> | null }
        : S extends { readonly item: unknown }
          ? In<V>
          : Merged<In<V>>
    : never;

/** Checks an environment's values against the declaration: `defineOverlay<typeof chartValues>({ … })`. */
export function defineOverlay<V extends AnyValue>(overlay: Overlay<V>): Overlay<V> {
  return overlay;
}
