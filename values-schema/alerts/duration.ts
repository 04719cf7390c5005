import { v } from '@helm/ts-helm';

/** Numbers with their units, from the largest unit to the smallest; together they stay below 292 years, Go's largest. */
const amounts = [
  '[1-9][0-9]?y',
  '[1-9][0-9]{0,2}w',
  '[1-9][0-9]{0,3}d',
  '[1-9][0-9]{0,4}h',
  '[1-9][0-9]{0,5}m',
  '[1-9][0-9]{0,6}s',
  '[1-9][0-9]{0,7}ms',
];

/** A duration by its largest unit: smaller ones may follow, each once and in order, as Prometheus demands. */
const durations = amounts.map(
  (first, index) =>
    first +
    amounts
      .slice(index + 1)
      .map((amount) => `(${amount})?`)
      .join(''),
);

/**
 * A Prometheus duration that may be zero ("0s"): how long a condition must hold before its alert fires.
 * https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export function durationOrZero() {
  return v.string({
    pattern: `^(0s|${durations.join('|')})$`,
    form: 'a duration such as 0s, 90s, 5m or 1h30m',
    plain: 'alone',
    minLength: 2,
  });
}
