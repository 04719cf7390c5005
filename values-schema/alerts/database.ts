import { alert } from './alert.ts';
import { alertGroup } from './alert-group.ts';
import { percent, seconds } from './thresholds.ts';

/** Group 3: PostgreSQL and Redis. */
export const database = alertGroup('Alerts on PostgreSQL and Redis.', {
  PostgresDown: alert({ severity: 'critical', for: '1m', doc: 'PostgreSQL does not answer its exporter.' }, {}),
  PostgresHighConnections: alert(
    { severity: 'warning', for: '5m', doc: 'PostgreSQL is close to its connection limit.' },
    { threshold: percent(80, 'Share of max_connections in use.') },
  ),
  PostgresReplicationLag: alert(
    { severity: 'warning', for: '5m', doc: 'A replica of PostgreSQL is slow to replay what it received.' },
    { threshold: seconds(30, 'How old its last replay may be.') },
  ),
  RedisDown: alert({ severity: 'critical', for: '1m', doc: 'Redis does not answer its exporter.' }, {}),
  RedisHighMemory: alert(
    { severity: 'warning', for: '5m', doc: 'Redis is close to its memory limit.' },
    { threshold: percent(90, 'Share of maxmemory in use.') },
  ),
}).named('Database');
