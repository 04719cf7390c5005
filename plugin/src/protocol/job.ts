import type { NamedSchema } from './work.ts';

/** What the sandbox is asked to do: plain data, for it crosses from one thread to another. */
export interface Job {
  /** The module to import, a file: URL. */
  readonly module: string;
  /** The folders that may be read, as real paths. */
  readonly roots: readonly string[];
  /** The plugin's own modules by the name that a module imports them under, as file: URLs. */
  readonly library: Readonly<Record<string, string>>;
  /** What the module's function is given; for values, the parameters of the URL. */
  readonly input: unknown;
  /** The schema that values are checked against, beside any that the module names. */
  readonly schema: NamedSchema | undefined;
  /** Milliseconds since 1970 that every clock shows; nothing where the real time was asked for. */
  readonly now: number | undefined;
  /** Where random numbers start; nothing where real ones were asked for. */
  readonly seed: number | undefined;
}

/** What a thread gave: JSON, and the URLs of the files that were read. */
export interface Result {
  readonly kind: 'result';
  readonly text: string;
  readonly files: readonly string[];
}

/** Why a thread gave nothing. */
export interface Failure {
  readonly kind: 'refusal';
  readonly message: string;
  readonly stack: string;
}

/** What a thread answers: any number of log lines, then a result or a failure. */
export type Answer = { readonly kind: 'log'; readonly line: string } | Result | Failure;
