import type { AlertValues } from '../alerts/alert-values.ts';
import { byServer } from '../alerts/server-labels.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled } from './filled.ts';
import { firingOf } from './firing.ts';
import { chosen } from './fragments.ts';
import { states, timeseries } from './panel.ts';
import { connectionShare, redisMemoryShare } from './store-measures.ts';
import { namespaces } from './variable.ts';

/** What the alerts of the group database look at: PostgreSQL and Redis through their exporters. */
export function database(values: AlertValues): DashboardDefinition {
  const { metrics, alertGroups } = values;
  const { PostgresHighConnections, PostgresReplicationLag, RedisHighMemory } = alertGroups.database.alerts;
  const each = (metric: typeof metrics.postgresUp) => filled`max ${byServer} (${metric}{${chosen}})`;
  return {
    name: 'database',
    title: 'Database',
    variables: [namespaces],
    panels: [
      states({ title: 'PostgreSQL up', query: each(metrics.postgresUp), alerts: ['PostgresDown'] }),
      timeseries({
        title: 'Connections, of max_connections',
        query: connectionShare(values),
        limit: PostgresHighConnections.threshold,
        alerts: ['PostgresHighConnections'],
      }),
      timeseries({
        title: 'Connections by database',
        query: filled`max by (namespace,service,pod,instance,datname) (${metrics.postgresConnections}{${chosen}})`,
      }),
      timeseries({
        title: 'Replication lag',
        query: each(metrics.postgresReplicationLag),
        limit: PostgresReplicationLag.threshold,
        alerts: ['PostgresReplicationLag'],
      }),
      states({ title: 'Redis up', query: each(metrics.redisUp), alerts: ['RedisDown'] }),
      timeseries({
        title: 'Redis memory, of maxmemory',
        query: redisMemoryShare(values),
        limit: RedisHighMemory.threshold,
        alerts: ['RedisHighMemory'],
      }),
      timeseries({ title: 'Redis memory', query: each(metrics.redisMemory), unit: 'bytes' }),
      firingOf('database', { width: 16 }),
    ],
  };
}
