import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of PrometheusSymbolTableLarge. */
export function prometheusSymbolTableLargeCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusSymbolTableLarge;
  const { threshold } = settings;
  const mebibyte = 1024 * 1024;
  const table = (samples: string, number = 1) => series('prometheus_tsdb_symbol_table_size_bytes', memberOf('prometheus', number), samples);
  const labels = (number: number) => ({ namespace, pod: `prometheus-${String(number)}` });
  return {
    name: 'PrometheusSymbolTableLarge',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: mebibyte,
        bad: (threshold + 1) * mebibyte,
        series: table,
        labels,
        says: {
          summary: 'The symbol table of Prometheus is large',
          description: `The symbol table of Prometheus jobpilot/prometheus-1 takes ${String(threshold + 1)}MiB of memory; ${String(threshold)}MiB are tolerated. Some label has values without bound.`,
        },
      }),
      ...boundary({
        threshold: threshold * mebibyte,
        unit: ' bytes',
        step: 1,
        series: (bytes) => table(`${String(bytes)}x*`),
        fires: [{ labels: labels(1), since: 0 }],
      }),
    ],
  };
}
