import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks; at least three times what the last one took, so that on a busy machine looking is not what keeps it busy. */
const pause = 250;

/** Seconds. */
const shortly = 0.5;

/**
 * Waits until something is so. The last look comes after the time is over: where the machine stood still, or a look took long,
 * it may be so by then.
 * @param what for the error
 * @param seconds how long at most
 * @param look whether it is so; what it throws (a server that is not there yet) counts as no
 * @throws Error where it is not so in time, with the last that `look` threw
 */
export async function until(what: string, seconds: number, look: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const isLast = performance.now() >= end;
    const begin = performance.now();
    let last = '';
    try {
      if (await look()) return;
    } catch (error) {
      last = error instanceof Error ? `: ${error.message}` : '';
    }
    if (isLast) throw new Error(`After ${String(seconds)} s it is still not so that ${what}${last}.`);
    await setTimeout(Math.max(pause, 3 * (performance.now() - begin)));
  }
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
