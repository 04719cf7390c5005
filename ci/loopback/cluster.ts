import { at, text, type Json } from '../objects.ts';
import { startAlertmanagers, type Advertise } from './alertmanagers.ts';
import type { Ground } from './ground.ts';
import type { Mail } from './mail.ts';
import type { Pod } from './pods.ts';
import { startPrometheusServers } from './prometheus-servers.ts';
import type { Server } from './server.ts';
import { paths } from './stand-ins/server.ts';

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

/** What is put elsewhere than a run usually puts it. */
interface Elsewhere {
  readonly advertise?: Advertise;
  /** Where the samples for an address go; to a sink by itself. */
  readonly remoteWrite?: (url: string) => string;
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
  { advertise, remoteWrite }: Elsewhere = {},
): Promise<Cluster> {
  const https = await ground.standIns.listen();
  const { servers: alertmanagers, mail, config } = await startAlertmanagers(ground, objects, https, advertise);
  const others = [...alertmanagers.map((one) => one.member.pod), ...scraped];
  const prometheus = await startPrometheusServers(ground, objects, others, remoteWrite ?? (() => https + paths.sink));
  return { mail, prometheus, alertmanagers, groupInterval: groupIntervalOf(config) };
}
