import type { Written } from './container-log.ts';
import type { LokiStandIn } from './loki-stand-in.ts';

/** Lines that begin with a number, so that it can be told which are lost and which come twice. */
export function numberedLines(from: number, count: number): readonly Written[] {
  return Array.from({ length: count }, (_, index) => ({ text: `line ${String(from + index)} ${'.'.repeat(80)}` }));
}

/** How numbered lines arrived. */
interface Arrivals {
  readonly missing: readonly number[];
  readonly twice: readonly number[];
}

/** Which of the first `count` numbers have not arrived, and which did more than once. */
export function arrivals(loki: LokiStandIn, count: number): Arrivals {
  const seen = new Map<number, number>();
  for (const { line } of loki.logs) {
    const number = Number(/^line (\d+) /u.exec(line)?.[1] ?? -1);
    seen.set(number, (seen.get(number) ?? 0) + 1);
  }
  const numbers = Array.from({ length: count }, (_, index) => index);
  return { missing: numbers.filter((one) => !seen.has(one)), twice: numbers.filter((one) => (seen.get(one) ?? 0) > 1) };
}
