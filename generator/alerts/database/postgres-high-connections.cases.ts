import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, namespace } from '../cases/targets.ts';
import { together } from '../cases/together.ts';

/** The cases of PostgresHighConnections. */
export function postgresHighConnectionsCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.database.alerts.PostgresHighConnections;
  const { threshold } = settings;
  const bad = threshold + 1;
  const used = (samples: string, number = 1, datname = 'a') =>
    series(metrics.postgresConnections, { ...exporterOf('postgres', number), datname }, samples);
  const limit = (number = 1) => series(metrics.postgresMaxConnections, exporterOf('postgres', number), '100x*');
  const pod = (number: number) => `postgres-${String(number)}`;
  const labels = (number: number) => ({ namespace, service: 'postgres', server: pod(number) });
  const fires = [{ labels: labels(1), since: 0 }];
  const half = `${String(bad / 2)}x*`;
  return {
    name: 'PostgresHighConnections',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold - 1,
        bad,
        series: (samples, number) => ({ ...used(samples, number), ...limit(number) }),
        labels,
        says: {
          summary: 'PostgreSQL postgres-1 runs out of connections',
          description: `PostgreSQL behind jobpilot/postgres (postgres-1) has ${String(bad)}% of its connections in use; above ${String(threshold)}% new ones may soon be refused.`,
        },
      }),
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => ({ ...used(`${String(percent)}x*`), ...limit() }), fires }),
      { kinds: ['missing'], name: 'no figure for the limit', series: used(`${String(bad)}x*`) },
      {
        kinds: ['several'],
        name: 'connections to all databases add up',
        series: { ...used(half), ...used(half, 1, 'b'), ...limit() },
        fires,
      },
      {
        kinds: ['several'],
        name: 'settings with a label of their own, behind a named server whose exporter is replaced',
        series: {
          ...series(metrics.postgresConnections, { ...exporterOf('postgres', 1), server: 'main', datname: 'a' }, `${String(bad)}x9 stale`),
          ...series(metrics.postgresMaxConnections, { ...exporterOf('postgres', 1), server: 'main' }, '100x9 stale'),
          ...series(metrics.postgresConnections, { ...exporterOf('postgres', 2), server: 'main', datname: 'a' }, `_x10 ${String(bad)}x*`),
          ...series(metrics.postgresMaxConnections, { ...exporterOf('postgres', 2), server: 'db:5432' }, '_x10 100x*'),
        },
        fires: [{ labels: { namespace, service: 'postgres', server: 'main' }, since: 0 }],
      },
      {
        kinds: ['several'],
        name: 'of what two exporters say of one server the larger share counts, not the sum',
        series: together(
          [bad, 1].map((percent, index) => {
            const exporter = { ...exporterOf('postgres', index), server: 'main' };
            const connections = series(metrics.postgresConnections, { ...exporter, datname: 'a' }, `${String(percent)}x*`);
            return { ...connections, ...series(metrics.postgresMaxConnections, exporter, '100x*') };
          }),
        ),
        fires: [{ labels: { namespace, service: 'postgres', server: 'main' }, since: 0 }],
      },
      {
        kinds: ['several'],
        name: 'those of two servers do not',
        series: { ...used(half), ...used(half, 2), ...limit(), ...limit(2) },
      },
    ],
  };
}
