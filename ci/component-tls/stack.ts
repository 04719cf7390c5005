import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Certificate } from '../loopback/certificate.ts';
import { webConfigOf, type Login } from '../loopback/login.ts';
import { Member } from '../loopback/member.ts';
import type { Processes } from '../loopback/processes.ts';
import { rewritePrometheus } from '../loopback/prometheus-config.ts';
import type { Json } from '../objects.ts';
import { chart, tool } from '../paths.ts';
import { relocate } from '../relocate.ts';
import { renderedChart } from '../rendered-chart.ts';
import type { Scratch } from '../scratch.ts';

const web = { prometheus: 9090, alertmanager: 9093 } as const;
const gossip = 9094;

/** A server that runs on the loopback address. */
interface Server {
  readonly member: Member;
  /** host:port */
  readonly address: string;
  /** The same with the path below which it answers. */
  readonly page: string;
  /** The rendered file that tells promtool and amtool how it is asked, its paths moved to where the Secrets are. */
  readonly clientFile: string;
}

/** What runs on the loopback address with the rendered flags and files. */
export interface Stack {
  readonly objects: readonly Json[];
  readonly prometheus: Server;
  readonly alertmanagers: readonly Server[];
  /** The files of `--web.config.file`, their paths moved to where the certificates are. */
  readonly webConfigs: readonly string[];
}

/** The files of the Secrets, by the path at which a component finds them. */
function secretsOf(component: keyof typeof web, { certificate, key }: Certificate, login?: Login): ReadonlyMap<string, string> {
  const folder = `/etc/${component}/tls`;
  const files = { 'tls.crt': certificate, 'tls.key': key, 'ca.crt': certificate };
  const ofLogin = login === undefined ? {} : { username: login.username, password: login.password, 'web.yml': webConfigOf(login) };
  return new Map(Object.entries({ ...files, ...ofLogin }).map(([name, content]) => [`${folder}/${name}`, content]));
}

/** Writes the Secrets into a pod's folder, and moves the paths of the files that name them. */
function secured(scratch: Scratch, { pod }: Member, component: keyof typeof web, secrets: ReadonlyMap<string, string>): void {
  for (const [path, content] of secrets) scratch.write(`${pod.name}${path}`, content, 0o600);
  const files = ['web.yml', 'client.yml', 'gossip.yml'].map((file) => `${pod.name}/etc/${component}/config/${file}`);
  for (const file of files.filter((one) => existsSync(join(scratch.folder, one)))) {
    const content: unknown = parse(readFileSync(join(scratch.folder, file), 'utf8'));
    scratch.write(file, stringify(relocate(content, join(scratch.folder, pod.name)).config));
  }
}

/** The file that a server is told to serve by, as it is laid out. */
function webConfigFileOf(member: Member): string {
  const flag = member.arguments({}).find((one) => one.startsWith('--web.config.file='));
  if (flag === undefined) throw new Error(`${member.pod.name} is not told how to serve.`);
  return flag.slice('--web.config.file='.length);
}

/** The path below which a server is told to answer; nothing for the root. */
function pathOf(member: Member): string {
  const prefix = '--web.route-prefix=';
  const flag = member.arguments({}).find((one) => one.startsWith(prefix)) ?? prefix;
  return flag.slice(prefix.length).replace(/\/$/u, '');
}

/** What the stack has beside the values of ci/tls-values.yaml. */
interface Asked {
  readonly login?: Login | undefined;
  readonly values?: Json | undefined;
}

const remoteWrite = (url: string): string => url;

/** Starts a Prometheus and two Alertmanagers as ci/tls-values.yaml renders them, with one certificate for both, and that login or none. */
export async function startStack(
  scratch: Scratch,
  processes: Processes,
  certificate: Certificate,
  { login, values = {} }: Asked = {},
): Promise<Stack> {
  const asked = stringify({ componentTls: { basicAuth: { enabled: login !== undefined } } });
  const files = [scratch.write('login.yaml', asked), scratch.write('values.yaml', stringify(values))];
  const objects = await renderedChart([join(chart, 'ci', 'tls-values.yaml'), ...files]);
  const alertmanagers = await Promise.all(
    [0, 1].map((ordinal) => Member.of(scratch, objects, 'alertmanager', ordinal, [web.alertmanager, gossip])),
  );
  const prometheus = await Member.of(scratch, objects, 'prometheus', 0, [web.prometheus]);
  const secrets = secretsOf('prometheus', certificate, login);
  for (const one of alertmanagers) secured(scratch, one, 'alertmanager', secretsOf('alertmanager', certificate, login));
  secured(scratch, prometheus, 'prometheus', secrets);
  const peers = alertmanagers.map((one) => one.address(gossip));
  for (const one of alertmanagers) {
    // Whom it notifies is no matter here.
    one.configure({ route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] }, new Map());
    const flags = {
      '--web.listen-address': [one.address(web.alertmanager)],
      '--cluster.listen-address': [one.address(gossip)],
      '--cluster.advertise-address': [one.address(gossip)],
      '--cluster.peer': peers,
      '--cluster.settle-timeout': ['1s'],
    };
    processes.start(one.pod.name, tool('alertmanager'), one.arguments(flags), one.environment());
  }
  const inventory = {
    pods: [prometheus.pod, ...alertmanagers.map(({ pod }) => pod)],
    services: objects.filter((one) => one['kind'] === 'Service'),
  };
  prometheus.configure(rewritePrometheus(prometheus.config(), { inventory, remoteWrite }), secrets);
  const flags = { '--web.listen-address': [prometheus.address(web.prometheus)] };
  processes.start('prometheus-0', tool('prometheus'), prometheus.arguments(flags), prometheus.environment());
  const serverOf = (component: keyof typeof web, member: Member): Server => ({
    member,
    address: member.address(web[component]),
    page: member.address(web[component]) + pathOf(member),
    clientFile: join(scratch.folder, member.pod.name, `etc/${component}/config/client.yml`),
  });
  return {
    objects,
    prometheus: serverOf('prometheus', prometheus),
    alertmanagers: alertmanagers.map((member) => serverOf('alertmanager', member)),
    webConfigs: [prometheus, ...alertmanagers].map((one) => webConfigFileOf(one)),
  };
}
