import { join } from 'node:path';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { template } from '../helm.ts';
import { at, items, readObjects, text } from '../objects.ts';
import { tool } from '../paths.ts';
import { Scratch } from '../scratch.ts';
import { members } from './api.ts';
import { find } from './pods.ts';
import { freePorts } from './ports.ts';
import { Processes } from './processes.ts';
import { until } from './wait.ts';

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1');

/** What the members do not share on one machine, and where their files are; the rest of the flags stays as rendered. */
const changed =
  /^--(config\.file|storage\.path|web\.external-url|web\.listen-address|cluster\.peer|cluster\.peer-name|cluster\.settle-timeout)=/u;

/** The rendered flags of Alertmanager in a pod whose address is ::1, its port of gossip another. */
async function renderedFlags(port: number): Promise<readonly string[]> {
  const { stdout } = await template('helm4', []);
  const set = find(readObjects(stdout), 'StatefulSet', 'alertmanager');
  const args = items(at(set, 'spec', 'template', 'spec', 'containers', 0, 'args')).map(text);
  const filled = args.map((one) => one.replaceAll('$(POD_IP)', '::1').replace(/\]:9094$/u, `]:${String(port)}`));
  return filled.filter((one) => !changed.test(one));
}

test.skipIf(!hasIpv6)(
  'members of Alertmanager find each other at IPv6 addresses',
  async () => {
    using scratch = new Scratch();
    await using processes = new Processes();
    const [firstGossip = 0, secondGossip = 0, firstWeb = 0, secondWeb = 0] = await freePorts(4);
    const config = scratch.write('alertmanager.yml', 'route: { receiver: none }\nreceivers: [{ name: none }]\n');
    const start = async (name: string, gossip: number, web: number, peer: number) => {
      const flags = await renderedFlags(gossip);
      expect(flags).toContain(`--cluster.listen-address=[::1]:${String(gossip)}`);
      expect(flags).toContain(`--cluster.advertise-address=[::1]:${String(gossip)}`);
      processes.start(name, tool('alertmanager'), [
        ...flags,
        `--config.file=${config}`,
        `--storage.path=${join(scratch.folder, name)}`,
        `--web.listen-address=[::1]:${String(web)}`,
        `--cluster.peer=[::1]:${String(peer)}`,
        '--cluster.settle-timeout=1s',
      ]);
    };
    await start('first', firstGossip, firstWeb, secondGossip);
    await start('second', secondGossip, secondWeb, firstGossip);
    await until('both members see two', 180, async () => {
      processes.mustRun('first', 'second');
      const seen = await Promise.all([firstWeb, secondWeb].map((web) => members(`http://[::1]:${String(web)}`)));
      return seen.every((count) => count === 2);
    });
  },
  240_000,
);
