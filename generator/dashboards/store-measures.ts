import type { AlertValues } from '../alerts/alert-values.ts';
import { byServer } from '../alerts/server-labels.ts';
import { filled, type Filled } from './filled.ts';
import { chosen } from './fragments.ts';

/** The share of PostgreSQL's connections that is in use, in percent, of each server. */
export function connectionShare({ metrics }: AlertValues): Filled {
  return filled`100 * sum ${byServer} (${metrics.postgresConnections}{${chosen}}) / max ${byServer} (${metrics.postgresMaxConnections}{${chosen}})`;
}

/** The share of Redis' maxmemory that is in use, in percent, of each server that has one. */
export function redisMemoryShare({ metrics }: AlertValues): Filled {
  return filled`100 * max ${byServer} (${metrics.redisMemory}{${chosen}}) / (max ${byServer} (${metrics.redisMaxMemory}{${chosen}}) > 0)`;
}

/** The messages in each queue: the largest figure that any node reports. */
export function queueMessages({ metrics }: AlertValues): Filled {
  return filled`max by (namespace,service,vhost,queue) (${metrics.rabbitmqQueueMessages}{${chosen}})`;
}
