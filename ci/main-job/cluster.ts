import { at, text, type Json } from '../objects.ts';
import { tool } from '../paths.ts';
import { accountOf, rewriteAlertmanager } from './alertmanager-config.ts';
import type { Inventory } from './discovery.ts';
import { type Ground, trusting } from './ground.ts';
import { Mail } from './mail.ts';
import { Member } from './member.ts';
import { find, servicePod } from './pods.ts';
import { freePorts } from './ports.ts';
import { rewritePrometheus } from './prometheus-config.ts';

/** The stack of a rendered chart, run as processes on the loopback address. */
export interface Cluster {
  readonly mail: Mail;
  /** Addresses of the APIs of Prometheus. */
  readonly prometheus: readonly string[];
  /** Addresses of the Alertmanagers' APIs. */
  readonly alertmanagers: readonly string[];
  /** Seconds between two notifications of a group of alerts. */
  readonly groupInterval: number;
  /** Starts the process that serves the services' metrics. */
  readonly startServices: () => void;
  readonly stopServices: () => Promise<void>;
}

const ports = { prometheus: 9090, alertmanager: 9093, gossip: 9094 } as const;

/** The seconds between two notifications of a group, as the rendered configuration says. */
function groupIntervalOf(config: Json): number {
  const written = text(at(config, 'route', 'group_interval'));
  const seconds = Number(/^(\d+)s$/u.exec(written)?.[1]);
  if (Number.isNaN(seconds)) throw new Error(`The group interval is ${written}; the run wants one of seconds.`);
  return seconds;
}

/** Every pod of a StatefulSet; `declared` are the ports that get others on the loopback address. */
async function membersOf(
  { scratch }: Ground,
  objects: readonly Json[],
  name: string,
  declared: readonly number[],
): Promise<readonly Member[]> {
  const replicas = Number(at(find(objects, 'StatefulSet', name), 'spec', 'replicas'));
  const ordinals = Array.from({ length: replicas }, (_one, ordinal) => ordinal);
  return Promise.all(ordinals.map((ordinal) => Member.of(scratch, objects, name, ordinal, declared)));
}

async function startAlertmanagers(ground: Ground, members: readonly Member[], rendered: Json, https: string): Promise<Mail> {
  const { processes, standIns } = ground;
  const mail = await Mail.start(ground, accountOf(rendered));
  const { config, secrets, routingKeys, slackTokens } = rewriteAlertmanager(rendered, { https, smarthost: mail.smarthost });
  for (const [key, name] of routingKeys) standIns.routingKeys.set(key, name);
  for (const token of slackTokens) standIns.slackTokens.add(token);
  const peers = members.map((one) => one.address(ports.gossip));
  for (const one of members) {
    one.configure(config, secrets);
    const gossip = [one.address(ports.gossip)];
    const args = one.arguments({
      '--web.listen-address': [one.address(ports.alertmanager)],
      '--cluster.listen-address': gossip,
      '--cluster.advertise-address': gossip,
      '--cluster.peer': peers,
    });
    processes.start(one.pod.name, tool('alertmanager'), args, { ...one.environment(), ...trusting(ground) });
  }
  return mail;
}

function startPrometheus(ground: Ground, members: readonly Member[], inventory: Inventory, https: string): void {
  for (const one of members) {
    one.configure(rewritePrometheus(one.config(), { inventory, https }), new Map());
    const args = one.arguments({ '--web.listen-address': [one.address(ports.prometheus)] });
    ground.processes.start(one.pod.name, tool('prometheus'), args, { ...one.environment(), ...trusting(ground) });
  }
}

/**
 * Starts the services' process, the mail server, every Alertmanager and every Prometheus.
 * @param objects the rendered chart
 * @param services the names of the services whose metrics there are
 */
export async function startCluster(ground: Ground, objects: readonly Json[], services: readonly string[]): Promise<Cluster> {
  const { processes, standIns } = ground;
  const https = await standIns.listen();
  const free = await freePorts(services.length);
  const served = services.map((service, index) => servicePod(service, free[index] ?? 0));
  const servicePorts = JSON.stringify(Object.fromEntries(services.map((service, index) => [service, free[index]])));
  const startServices = (): void => {
    processes.start('services', process.execPath, ['ci/main-job/services.ts', servicePorts]);
  };
  startServices();
  const alertmanagers = await membersOf(ground, objects, 'alertmanager', [ports.alertmanager, ports.gossip]);
  const [first] = alertmanagers;
  if (first === undefined) throw new Error('The rendered chart has no Alertmanager.');
  const config = first.config();
  const mail = await startAlertmanagers(ground, alertmanagers, config, https);
  const prometheus = await membersOf(ground, objects, 'prometheus', [ports.prometheus]);
  const pods = [...[...prometheus, ...alertmanagers].map((one) => one.pod), ...served];
  startPrometheus(ground, prometheus, { pods, services: objects.filter((one) => one['kind'] === 'Service') }, https);
  return {
    mail,
    prometheus: prometheus.map((one) => `http://${one.address(ports.prometheus)}`),
    alertmanagers: alertmanagers.map((one) => `http://${one.address(ports.alertmanager)}`),
    groupInterval: groupIntervalOf(config),
    startServices,
    stopServices: () => processes.stop('services'),
  };
}
