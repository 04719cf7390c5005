/** A values module, or a chart's, that must be refused. */
export interface Attack {
  readonly name: string;
  /** The module, values/attack.ts. */
  readonly module: string;
  /** The command that is run of a module that is a chart; without it, the module is one of values. */
  readonly command?: 'template' | 'build';
  /** Other files, by their path beside the folder `values`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Symbolic links, by path, to what they lead to. */
  readonly links?: Readonly<Record<string, string>>;
  /** What the person is told. */
  readonly message: RegExp;
}
