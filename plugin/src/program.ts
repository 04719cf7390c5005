import { Refusal } from './sandbox/refusal.ts';
import { runtime } from './sandbox/runtime.ts';

/**
 * Runs a program to its end and sets the exit code: 0, or 1 with the reason on stderr. The process ends at once, whatever a
 * stopped module still does.
 */
export async function program(main: () => Promise<number>): Promise<never> {
  let status: number;
  try {
    status = await main();
  } catch (error) {
    const said =
      error instanceof Refusal
        ? error.message
        : `A fault of the plugin itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    runtime.write('stderr', `${said}\n`);
    status = 1;
  }
  return runtime.exit(status);
}
