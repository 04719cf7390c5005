import type { AlertTest } from '../cases/alert-test.ts';
import { countersCases } from '../cases/counters-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of PrometheusLimitHit. */
export function prometheusLimitHitCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusLimitHit;
  return countersCases({
    name: 'PrometheusLimitHit',
    settings,
    counters: [
      'prometheus_target_scrape_pool_exceeded_target_limit_total',
      'prometheus_target_scrape_pool_exceeded_label_limits_total',
      'prometheus_target_scrapes_exceeded_sample_limit_total',
      'prometheus_target_scrapes_exceeded_body_size_limit_total',
    ],
    summary: 'Scrapes are dropped because of a limit',
    description: (failures) =>
      `Prometheus jobpilot/prometheus-1 dropped ${failures} scrapes within ${settings.window} because of a limit on targets, labels, samples or body size.`,
  });
}
