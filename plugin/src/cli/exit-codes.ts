/** What the program's end tells a script. */
export const exitCodes = {
  done: 0,
  /** Values, a module or a chart was refused; the reasons stand on stderr. */
  refused: 1,
  /** The command line itself cannot be understood. */
  usage: 2,
  /** `diff --exit-code` found differences. */
  different: 3,
  /** There is no runtime (said by the launcher). */
  noRuntime: 4,
} as const;
