/** A command of `helm ts`. */
export interface Command {
  /** One line of the list of commands. */
  readonly summary: string;
  /** What stands behind the name: `CHART [flags]`. */
  readonly usage: string;
  /** What it does, its flags and examples. */
  readonly help: string;
  /** Runs it; the result is the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}
