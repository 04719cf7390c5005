import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Certificate } from '../main-job/certificate.ts';
import { Member } from '../main-job/member.ts';
import type { Processes } from '../main-job/processes.ts';
import { rewritePrometheus } from '../main-job/prometheus-config.ts';
import { chart, tool } from '../paths.ts';
import { relocate } from '../relocate.ts';
import { renderedChart } from '../rendered-chart.ts';
import type { Scratch } from '../scratch.ts';

const web = { prometheus: 9090, alertmanager: 9093 } as const;
const gossip = 9094;

/** What runs on the loopback address with the rendered flags and files. */
export interface Stack {
  readonly prometheus: Member;
  readonly alertmanagers: readonly Member[];
  /** The rendered files of `--web.config.file`, their paths moved to where the certificates are. */
  readonly webConfigs: readonly string[];
}

/** The files of the Secret, by the path at which a component finds them. */
function secretOf(component: keyof typeof web, { certificate, key }: Certificate): ReadonlyMap<string, string> {
  const folder = `/etc/${component}/tls`;
  return new Map([
    [`${folder}/tls.crt`, certificate],
    [`${folder}/tls.key`, key],
    [`${folder}/ca.crt`, certificate],
  ]);
}

/** Writes the Secret into a pod's folder, and moves the paths of the files that name it; the paths of those files. */
function secured(scratch: Scratch, { pod }: Member, component: keyof typeof web, certificate: Certificate): readonly string[] {
  for (const [path, content] of secretOf(component, certificate)) scratch.write(`${pod.name}${path}`, content, 0o600);
  const files = ['web.yml', 'gossip.yml'].map((file) => `${pod.name}/etc/${component}/config/${file}`);
  return files
    .filter((file) => existsSync(join(scratch.folder, file)))
    .map((file) => {
      const content: unknown = parse(readFileSync(join(scratch.folder, file), 'utf8'));
      return scratch.write(file, stringify(relocate(content, join(scratch.folder, pod.name)).config));
    });
}

const remoteWrite = (url: string): string => url;

/** Starts a Prometheus and two Alertmanagers as ci/tls-values.yaml renders them, with one certificate for both. */
export async function startStack(scratch: Scratch, processes: Processes, certificate: Certificate): Promise<Stack> {
  const objects = await renderedChart([join(chart, 'ci', 'tls-values.yaml')]);
  const alertmanagers = await Promise.all(
    [0, 1].map((ordinal) => Member.of(scratch, objects, 'alertmanager', ordinal, [web.alertmanager, gossip])),
  );
  const prometheus = await Member.of(scratch, objects, 'prometheus', 0, [web.prometheus]);
  const files = [
    ...alertmanagers.flatMap((one) => secured(scratch, one, 'alertmanager', certificate)),
    ...secured(scratch, prometheus, 'prometheus', certificate),
  ];
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
  prometheus.configure(rewritePrometheus(prometheus.config(), { inventory, remoteWrite }), secretOf('prometheus', certificate));
  const flags = { '--web.listen-address': [prometheus.address(web.prometheus)] };
  processes.start('prometheus-0', tool('prometheus'), prometheus.arguments(flags), prometheus.environment());
  return { prometheus, alertmanagers, webConfigs: files.filter((file) => file.endsWith('web.yml')) };
}
