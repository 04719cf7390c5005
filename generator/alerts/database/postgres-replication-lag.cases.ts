import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, namespace } from '../cases/targets.ts';
import { humanizedSeconds } from '../cases/words.ts';

/** The cases of PostgresReplicationLag. */
export function postgresReplicationLagCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.database.alerts.PostgresReplicationLag;
  const { threshold } = settings;
  const lag = (samples: string, number = 1) => series(metrics.postgresReplicationLag, exporterOf('postgres', number), samples);
  const pod = (number: number) => `postgres-${String(number)}`;
  const labels = (number: number) => ({ namespace, service: 'postgres', server: pod(number) });
  return {
    name: 'PostgresReplicationLag',
    settings,
    cases: [
      ...levelCases({
        settings,
        // A primary is 0 behind, and so is a replica that replayed all that it received.
        good: 0,
        bad: threshold + 1,
        series: lag,
        labels,
        says: {
          summary: 'PostgreSQL postgres-1 is slow to replay',
          description: `The replica of PostgreSQL behind jobpilot/postgres (postgres-1) has more than it replayed, and what it replayed last is ${humanizedSeconds(threshold + 1)} old; ${String(threshold)}s are tolerated.`,
        },
      }),
      ...boundary({
        threshold,
        unit: 's',
        step: 0.01,
        series: (seconds) => lag(`${String(seconds)}x*`),
        fires: [{ labels: labels(1), since: 0 }],
      }),
      {
        kinds: ['several'],
        name: 'of what two exporters say of one server the larger figure counts',
        series: {
          ...series(metrics.postgresReplicationLag, { ...exporterOf('postgres', 1), server: 'replica' }, '0x*'),
          ...series(metrics.postgresReplicationLag, { ...exporterOf('postgres', 2), server: 'replica' }, `${String(threshold + 1)}x*`),
        },
        fires: [{ labels: { namespace, service: 'postgres', server: 'replica' }, since: 0 }],
      },
    ],
  };
}
