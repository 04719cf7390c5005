/** Labels of a series or of an alert. */
export type Labels = Readonly<Record<string, string>>;

/**
 * Samples by series, in the notation of promtool; an asterisk for the number of repetitions goes on to the end.
 * https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series
 */
export type Series = Readonly<Record<string, string>>;

/** A series with its samples. Labels that are empty are not there. */
export function series(metric: string, labels: Labels, samples: string): Series {
  return { [`${metric}${selector(labels)}`]: samples };
}

/** Labels as PromQL writes them. */
export function selector(labels: Labels): string {
  const parts = Object.entries(labels).flatMap(([name, value]) => (value === '' ? [] : [`${name}=${JSON.stringify(value)}`]));
  return `{${parts.join(', ')}}`;
}
