const minutesOfUnit: Readonly<Record<string, number>> = { ms: 1 / 60_000, s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080, y: 525_600 };

/** A duration as Prometheus writes it, such as 1h30m, in minutes. https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations */
export function minutesOf(duration: string): number {
  const parts = [...duration.matchAll(/(\d+)(ms|[smhdwy])/gu)];
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (minutesOfUnit[unit] ?? 0), 0);
}
