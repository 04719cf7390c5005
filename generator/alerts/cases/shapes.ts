/** How a counter grows, given by how much in each interval, as samples in the notation of promtool. */
export type Shape = (growth: number) => string;

/** Always. */
export const steady: Shape = (growth) => `0+${plain(growth)}x*`;

/** Not at all. */
export const idle: Shape = () => '7x*';

/** Always, but it starts at 0 anew after 20 intervals. */
export const reset: Shape = (growth) => `0+${plain(growth)}x20 0+${plain(growth)}x*`;

/** Always, but it falls from a large number to 0 after 20 intervals. */
export const dropped: Shape = (growth) => `100000+${plain(growth)}x20 0+${plain(growth)}x*`;

/** Once, after 10 intervals: the increase over a window that sees it is exact, for a counter is assumed not to fall below 0. */
export const jump: Shape = (growth) => `0x9 ${plain(growth)}x*`;

/** For some intervals; then the series is gone. */
export function endsAfter(intervals: number): Shape {
  return (growth) => `0+${plain(growth)}x${String(intervals)} stale`;
}

/** Without what binary fractions leave behind: 0.07 * 100 is 7. */
function plain(number: number): string {
  return String(Number(number.toFixed(6)));
}
