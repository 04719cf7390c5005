import type { WatchedServers } from './absent-component.ts';
import type { AlertValues } from './alert-values.ts';

/** The servers of PostgreSQL and Redis that this release watches. */
export function watchedServers({ exporters }: AlertValues): { readonly postgres: WatchedServers; readonly redis: WatchedServers } {
  const { enabled, postgresExporter, redisExporter } = exporters;
  return {
    postgres: { exporter: 'postgres-exporter', enabled, instances: postgresExporter.instances },
    redis: { exporter: 'redis-exporter', enabled, instances: redisExporter.instances },
  };
}
