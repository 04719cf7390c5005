import { identity, type Series } from './series.ts';

/** Seconds between two scrapes, as the chart's default has it. */
export const interval = 15;

/** As far as an instant query looks back. */
const lookback = 300;

/** What is older is thinner, so many samples at most: long windows are looked at for few series. */
const older = 200;

/**
 * The histories of series up to a moment as OpenMetrics lines, in parts that are written one after another.
 * @param end Unix time in seconds
 * @param age how long the load has been there by then
 */
export function* history(series: readonly Series[], end: number, age: number): Generator<string> {
  for (const one of series) {
    const start = identity(one);
    const line = (back: number) => `${start} ${String(one.value(age - back))} ${String(end - back)}\n`;
    yield times(one.history ?? lookback)
      .map(line)
      .join('');
  }
  yield '# EOF\n';
}

/** Seconds before the end at which there are samples, the oldest first. */
function times(span: number): readonly number[] {
  const step = Math.ceil((span - lookback) / older / interval) * interval;
  const thin = step === 0 ? [] : spaced(span, step).filter((back) => back > lookback);
  return [...thin, ...spaced(lookback, interval)];
}

function spaced(span: number, step: number): readonly number[] {
  const count = Math.ceil(span / step);
  return Array.from({ length: count + 1 }, (_, index) => (count - index) * step);
}

/**
 * What scrapes find, by how long the load has been there. The names and labels are written once.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function exposition(series: readonly Series[]): (age: number) => string {
  const lines = series.map((one) => ({ start: identity(one), value: one.value }));
  return (age) => lines.map(({ start, value }) => `${start} ${String(value(age))}\n`).join('');
}
