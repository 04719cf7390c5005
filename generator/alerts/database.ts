import { postgresDown } from './database/postgres-down.ts';
import { postgresHighConnections } from './database/postgres-high-connections.ts';
import { postgresReplicationLag } from './database/postgres-replication-lag.ts';
import { redisDown } from './database/redis-down.ts';
import { redisHighMemory } from './database/redis-high-memory.ts';

/** The alerts of the group database, in the order in which they are written. */
export const databaseAlerts = [postgresDown, postgresHighConnections, postgresReplicationLag, redisDown, redisHighMemory];
