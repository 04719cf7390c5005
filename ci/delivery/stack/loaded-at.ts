import type { Server } from '../../loopback/server.ts';

/** When a server last read its configuration with success, in seconds since 1970. */
export async function loadedAt({ name, url }: Server): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, time] = /^(?:prometheus|alertmanager)_config_last_reload_success_timestamp_seconds (\S+)$/mu.exec(metrics) ?? [];
  if (time === undefined) throw new Error(`${name} does not say when it read its configuration.`);
  return Number(time);
}
