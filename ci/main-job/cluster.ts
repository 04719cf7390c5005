import { at, text, type Json } from '../objects.ts';
import { startAlertmanagers, type Advertise } from './alertmanagers.ts';
import type { Ground } from './ground.ts';
import type { Mail } from './mail.ts';
import { membersOf } from './members-of.ts';
import type { Pod } from './pods.ts';
import { rewritePrometheus } from './prometheus-config.ts';
import { Server } from './server.ts';

/** The port that a pod of Prometheus declares. */
const web = 9090;

/** The stack of a rendered chart, run as processes on the loopback address. */
export interface Cluster {
  readonly mail: Mail;
  readonly prometheus: readonly Server[];
  readonly alertmanagers: readonly Server[];
  /** Seconds between two notifications of a group of alerts. */
  readonly groupInterval: number;
}

/** The seconds between two notifications of a group, as the rendered configuration says. */
function groupIntervalOf(config: Json): number {
  const written = text(at(config, 'route', 'group_interval'));
  const seconds = Number(/^(\d+)s$/u.exec(written)?.[1]);
  if (Number.isNaN(seconds)) throw new Error(`The group interval is ${written}; the run wants one of seconds.`);
  return seconds;
}

/**
 * Starts the mail server, every Alertmanager and every Prometheus.
 * @param objects the rendered chart
 * @param scraped pods beside those of the stack that Prometheus finds
 */
export async function startCluster(
  ground: Ground,
  objects: readonly Json[],
  scraped: readonly Pod[],
  advertise?: Advertise,
): Promise<Cluster> {
  const https = await ground.standIns.listen();
  const { servers: alertmanagers, mail, config } = await startAlertmanagers(ground, objects, https, advertise);
  const members = await membersOf(ground, objects, 'prometheus', [web]);
  const pods = [...[...members, ...alertmanagers.map((one) => one.member)].map((one) => one.pod), ...scraped];
  const inventory = { pods, services: objects.filter((one) => one['kind'] === 'Service') };
  const prometheus = members.map((one) => {
    one.configure(rewritePrometheus(one.config(), { inventory, https }), new Map());
    return new Server(ground, one, 'prometheus', web);
  });
  for (const one of prometheus) one.start();
  return { mail, prometheus, alertmanagers, groupInterval: groupIntervalOf(config) };
}
