import type { AlertTest } from '../cases/alert-test.ts';
import { countersCases } from '../cases/counters-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of PrometheusSamplesRejected. */
export function prometheusSamplesRejectedCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusSamplesRejected;
  return countersCases({
    name: 'PrometheusSamplesRejected',
    settings,
    counters: [
      'prometheus_target_scrapes_sample_duplicate_timestamp_total',
      'prometheus_target_scrapes_sample_out_of_order_total',
      'prometheus_target_scrapes_sample_out_of_bounds_total',
    ],
    summary: 'Samples are dropped',
    description: (failures) =>
      `Prometheus jobpilot/prometheus-1 dropped ${failures} samples within ${settings.window}: duplicate, out of order or out of bounds.`,
  });
}
