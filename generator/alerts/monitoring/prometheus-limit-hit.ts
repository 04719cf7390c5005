import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Whatever the limit, the whole scrape or the whole job is dropped. */
export function prometheusLimitHit({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.PrometheusLimitHit;
  return {
    name: 'PrometheusLimitHit',
    alert,
    expr: text`
      sum by (namespace, pod) (increase(prometheus_target_scrape_pool_exceeded_target_limit_total{job="prometheus"}[${alert.window}]))
      + sum by (namespace, pod) (increase(prometheus_target_scrape_pool_exceeded_label_limits_total{job="prometheus"}[${alert.window}]))
      + sum by (namespace, pod) (increase(prometheus_target_scrapes_exceeded_sample_limit_total{job="prometheus"}[${alert.window}]))
      + sum by (namespace, pod) (increase(prometheus_target_scrapes_exceeded_body_size_limit_total{job="prometheus"}[${alert.window}]))
      > 0
    `,
    summary: 'Scrapes are dropped because of a limit',
    description: str`Prometheus {{ $labels.namespace }}/{{ $labels.pod }} dropped {{ $value | humanize }} scrapes within ${alert.window} because of a limit on targets, labels, samples or body size.`,
    why: '10m: a limit that is hit once may drop a whole job.',
  };
}
