/** A number as Go writes it with four significant digits; templates of Prometheus do. */
function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** A number as the template function humanize writes it. https://prometheus.io/docs/prometheus/latest/configuration/template_reference/#numbers */
export function humanized(value: number): string {
  const [unit, size] = value >= 1e6 ? ['M', 1e6] : value >= 1e3 ? ['k', 1e3] : ['', 1];
  return `${digits(value / size)}${unit}`;
}

/** Seconds as the template function humanizeDuration writes them, below a day. */
export function humanizedSeconds(value: number): string {
  if (value < 60) return `${digits(value)}s`;
  const [hours, minutes, seconds] = [Math.floor(value / 3600), Math.floor(value / 60) % 60, Math.floor(value % 60)];
  return `${hours > 0 ? `${String(hours)}h ` : ''}${String(minutes)}m ${String(seconds)}s`;
}
