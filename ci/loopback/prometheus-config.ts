import { isMap, items, text, type Json } from '../objects.ts';
import { type Inventory, withoutDiscovery } from './discovery.ts';

/** What takes the place of what is not on the loopback address. */
export interface Local {
  readonly inventory: Inventory;
  /** Where the samples for an address go instead. */
  readonly remoteWrite: (url: string) => string;
}

/** What finds targets in the cluster. */
const inside = new Set(['kubernetes_sd_configs', 'dns_sd_configs']);

/** Drops the targets that are outside the cluster: those that the configuration lists itself or finds otherwise. */
function withoutOutside(config: unknown): unknown {
  if (Array.isArray(config)) return config.map(withoutOutside);
  if (!isMap(config)) return config;
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) =>
      key === 'static_configs' || (key.endsWith('_sd_configs') && !inside.has(key)) ? [key, []] : [key, withoutOutside(value)],
    ),
  );
}

/** Points discovery and remote writes of a Prometheus configuration to the loopback address. Rules, relabelling, intervals and labels stay. */
export function rewritePrometheus(config: Json, { inventory, remoteWrite }: Local): Json {
  const found = withoutDiscovery(withoutOutside(config), inventory);
  if (!isMap(found)) throw new Error('prometheus.yml is no map.');
  const { remote_write: writes, ...rest } = found;
  if (writes === undefined) return rest;
  const written = items(writes).filter(isMap);
  return { ...rest, remote_write: written.map((one) => ({ ...one, url: remoteWrite(text(one['url'])) })) };
}
