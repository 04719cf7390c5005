/** A values module that must be refused. */
export interface Attack {
  readonly name: string;
  /** The module, values/attack.ts. */
  readonly module: string;
  /** Other files, by their path beside the folder `values`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Symbolic links, by path, to what they lead to. */
  readonly links?: Readonly<Record<string, string>>;
  /** What the person is told. */
  readonly message: RegExp;
}
