import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusStorageNearlyFull. */
export function prometheusStorageNearlyFullCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusStorageNearlyFull;
  const { threshold } = settings;
  const bad = threshold + 1;
  const labels = (number: number) => ({ namespace, pod: `prometheus-${String(number)}` });
  /** Beside its blocks the database has a log and a head of ten and six percent of the limit. */
  const database = (blocks: string, number = 1, limit = '100x*') => ({
    ...series('prometheus_tsdb_storage_blocks_bytes', memberOf('prometheus', number), blocks),
    ...series('prometheus_tsdb_wal_storage_size_bytes', memberOf('prometheus', number), '10x*'),
    ...series('prometheus_tsdb_head_chunks_storage_size_bytes', memberOf('prometheus', number), '6x*'),
    ...series('prometheus_tsdb_retention_limit_bytes', memberOf('prometheus', number), limit),
  });
  return {
    name: 'PrometheusStorageNearlyFull',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold - 17,
        bad: bad - 16,
        series: database,
        labels,
        says: {
          summary: 'The database of Prometheus is at its size limit',
          description: `The database of Prometheus jobpilot/prometheus-1 takes ${String(bad)}% of its size limit: old blocks are deleted before the retention time is over.`,
        },
      }),
      ...boundary({
        threshold,
        unit: '%',
        step: 0.01,
        series: (percent) => database(`${String(percent - 16)}x*`),
        fires: [{ labels: labels(1), since: 0 }],
      }),
      { kinds: ['missing', 'quiet'], name: 'no limit', series: database('99x*', 1, '0x*') },
      { kinds: ['missing'], name: 'blocks only', series: series('prometheus_tsdb_storage_blocks_bytes', memberOf('prometheus'), '99x*') },
    ],
  };
}
