import type { Json } from '../objects.ts';
import { accountOf, rewriteAlertmanager } from './alertmanager-config.ts';
import type { Ground } from './ground.ts';
import { Mail } from './mail.ts';
import { membersOf } from './members-of.ts';
import { Server } from './server.ts';

/** The ports that a pod of Alertmanager declares. */
const ports = { web: 9093, gossip: 9094 } as const;

/** The Alertmanagers of a rendered chart as processes, which send to stand-ins. */
export interface Alertmanagers {
  readonly servers: readonly Server[];
  readonly mail: Mail;
  /** The configuration as it was rendered. */
  readonly config: Json;
}

/** Says under which address each member is told to the others, by the address on which it listens to them. */
export type Advertise = (addresses: readonly string[]) => Promise<readonly string[]>;

/**
 * Starts the mail server and every Alertmanager.
 * @param https where the stand-ins are
 */
export async function startAlertmanagers(
  ground: Ground,
  objects: readonly Json[],
  https: string,
  advertise: Advertise = (addresses) => Promise.resolve(addresses),
): Promise<Alertmanagers> {
  const { standIns } = ground;
  const members = await membersOf(ground, objects, 'alertmanager', Object.values(ports));
  const rendered = members[0]?.config();
  if (rendered === undefined) throw new Error('The rendered chart has no Alertmanager.');
  const mail = await Mail.start(ground, accountOf(rendered));
  const { config, secrets, routingKeys, slackTokens } = rewriteAlertmanager(rendered, { https, smarthost: mail.smarthost });
  for (const [key, name] of routingKeys) standIns.routingKeys.set(key, name);
  for (const token of slackTokens) standIns.slackTokens.add(token);
  const addresses = members.map((one) => one.address(ports.gossip));
  const peers = await advertise(addresses);
  const servers = members.map((one, index) => {
    one.configure(config, secrets);
    return new Server(ground, one, 'alertmanager', ports.web, {
      '--cluster.listen-address': addresses.slice(index, index + 1),
      '--cluster.advertise-address': peers.slice(index, index + 1),
      '--cluster.peer': peers,
    });
  });
  for (const one of servers) one.start();
  return { servers, mail, config: rendered };
}
