import type { AlertTest } from '../cases/alert-test.ts';
import { countersCases } from '../cases/counters-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of PrometheusWALFailing. */
export function prometheusWalFailingCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusWALFailing;
  return countersCases({
    name: 'PrometheusWALFailing',
    settings,
    counters: [
      'prometheus_tsdb_wal_writes_failed_total',
      'prometheus_tsdb_wal_truncations_failed_total',
      'prometheus_tsdb_wal_corruptions_total',
    ],
    summary: 'The write-ahead log of Prometheus fails',
    description: (failures) =>
      `The write-ahead log of Prometheus jobpilot/prometheus-1 failed ${failures} times within ${settings.window}: samples are lost. Is its volume full?`,
  });
}
