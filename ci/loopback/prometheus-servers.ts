import type { Json } from '../objects.ts';
import type { Ground } from './ground.ts';
import { membersOf } from './members-of.ts';
import type { Pod } from './pods.ts';
import { rewritePrometheus, type Local } from './prometheus-config.ts';
import { Server } from './server.ts';

/** The port that a pod of Prometheus declares. */
const web = 9090;

/**
 * Starts every Prometheus of a rendered chart; they find themselves and others.
 * @param others pods beside those of Prometheus that it finds
 * @param remoteWrite where the samples for an address go instead
 */
export async function startPrometheusServers(
  ground: Ground,
  objects: readonly Json[],
  others: readonly Pod[],
  remoteWrite: Local['remoteWrite'],
): Promise<readonly Server[]> {
  const members = await membersOf(ground, objects, 'prometheus', [web]);
  const pods = [...members.map((one) => one.pod), ...others];
  const inventory = { pods, services: objects.filter((one) => one['kind'] === 'Service') };
  const servers = members.map((one) => {
    one.configure(rewritePrometheus(one.config(), { inventory, remoteWrite }), new Map());
    return new Server(ground, one, 'prometheus', web);
  });
  for (const one of servers) one.start();
  return servers;
}
