import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks. */
const pause = 250;

/** Seconds. */
const shortly = 0.5;

/**
 * Waits until something is so.
 * @param what for the error
 * @param seconds how long at most
 * @param look whether it is so; what it throws (a server that is not there yet) counts as no
 * @throws Error where it is not so in time, with the last that `look` threw
 */
export async function until(what: string, seconds: number, look: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + seconds * 1000;
  let last = '';
  while (performance.now() < end) {
    try {
      if (await look()) return;
      last = '';
    } catch (error) {
      last = error instanceof Error ? `: ${error.message}` : '';
    }
    await setTimeout(pause);
  }
  throw new Error(`After ${String(seconds)} s it is still not so that ${what}${last}.`);
}

/** Seconds of doing nothing, in which what must not arrive could. */
export function quiet(seconds: number): Promise<void> {
  return setTimeout(seconds * 1000);
}

/**
 * Waits for the moment shortly after the next of a row of evenly spaced events.
 * @param first when one of them was, in seconds after the process started
 * @param interval seconds between two
 */
export function shortlyAfter(first: number, interval: number): Promise<void> {
  const since = (performance.now() / 1000 - first) % interval;
  return quiet((interval + shortly - since) % interval);
}
