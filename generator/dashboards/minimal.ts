import type { Filled } from './filled.ts';

/**
 * What is written of a type of Grafana's SDK: enumerations by their values, strings and numbers also as values of the
 * chart, and any field may be left out where Grafana's default is meant. Unknown and misspelt fields are refused still.
 */
export type Minimal<T> = T extends string
  ? `${T}` | (string extends T ? Filled : never)
  : T extends number
    ? number | Filled
    : T extends boolean | null | undefined
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Minimal<Item>[]
        : { readonly [Key in Exclude<keyof T, '_implementsDataqueryVariant'>]?: Minimal<T[Key]> | undefined };
