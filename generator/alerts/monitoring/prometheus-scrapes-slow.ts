import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** An average: in text form the histogram has no buckets but that for everything. */
export function prometheusScrapesSlow({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusScrapesSlow;
  return {
    name: 'PrometheusScrapesSlow',
    alert,
    expr: text`
      sum by (namespace, pod) (rate(prometheus_target_scrape_duration_seconds_sum{job="prometheus"}[${alert.window}]))
      /
      sum by (namespace, pod) (rate(prometheus_target_scrape_duration_seconds_count{job="prometheus"}[${alert.window}]))
      > ${alert.threshold}
    `,
    summary: 'Scrapes are slow',
    description: str`A scrape of Prometheus {{ $labels.namespace }}/{{ $labels.pod }} takes {{ $value | humanizeDuration }} on average (last ${alert.window}); ${alert.threshold}s are tolerated.`,
    why: '10m and 15m: slow on average over all targets, so not one target and not one moment.',
  };
}
