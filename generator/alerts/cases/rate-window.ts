/**
 * The first minute at which a rate over a window is above a threshold, where a counter starts at 0 and grows steadily, a
 * sample a minute. Levels are in the unit of the threshold.
 */
export function firstMinuteOver(window: number, threshold: number, level: number): number {
  return Math.floor((window * threshold) / level) + 1;
}

/**
 * For how many minutes after the last sample of such a counter the rate stays above the threshold: Prometheus assumes that
 * it goes on for a minute, and for half a minute where none follows.
 * https://prometheus.io/docs/prometheus/latest/querying/functions/#rate
 */
export function minutesKept(window: number, threshold: number, level: number): number {
  return Math.max(1, Math.floor(window * (1 - threshold / level) + 0.5));
}
