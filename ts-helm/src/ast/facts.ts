/**
 * What is known of the values an expression can have. The values schema supplies it; the printer reads it to choose
 * between a bare placeholder and `quote`, `with` and `hasKey`, `default` and `dig`, and to know where `int64` is needed.
 */
export interface Facts {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'map' | 'array' | 'any';
  /**
   * 'alone': every allowed string that is not empty can stand in YAML unquoted and stays a string, alone as well as beside
   * other text. 'beside': its characters are harmless, but alone it may read as a number or a boolean (123, true), so it
   * can stand unquoted only beside literal text that starts with a letter or contains one besides. 'before': it starts with
   * a letter and has no blanks, so that it can stand unquoted right before literal text, but it may hold a quote or end in a
   * colon.
   */
  readonly plain?: 'alone' | 'beside' | 'before';
  /** Some allowed string holds a newline. */
  readonly multiline?: boolean;
  /** An integer of 1,000,000 or more is allowed: Go would print it with an exponent. */
  readonly large?: boolean;
  /** A value that Go templates hold for false is allowed: 0, "", false, an empty map or list. */
  readonly empty?: boolean;
  /** The value may be absent, and no fallback is declared. */
  readonly optional?: boolean;
  /** What is read where the value is absent: only inside map entries, which Helm does not fill with defaults. */
  readonly fallback?: Json;
  /** For a map or a list: what is known of its items. A map's items may always be null. */
  readonly items?: Facts;
  /** For an object that a helper takes: what is known of its fields. */
  readonly fields?: { readonly [name: string]: Facts };
}

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
