/** Told what a run does. */
export type Log = (line: string) => void;

/** Prints a line with the seconds since the process started. */
export function log(line: string): void {
  console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
