import { at, isMap, items, text, type Json } from '../objects.ts';

/** A port that a container declares. */
export interface Port {
  readonly name: string;
  /** As the pod declares it. */
  readonly number: number;
  /** Where it is on the loopback address. */
  readonly local: number;
}

/** A pod of the cluster that is not there: what discovery would find, with its ports moved to the loopback address. */
export interface Pod {
  readonly name: string;
  readonly controller: { readonly kind: string; readonly name: string };
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly container: string;
  readonly ports: readonly Port[];
}

/** The strings of a map. */
export function strings(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(isMap(value) ? value : {}).map(([key, one]) => [key, text(one)]));
}

/** The workload of a kind and name in a rendered chart. */
export function find(objects: readonly Json[], kind: string, name: string): Json {
  const found = objects.find((one) => one['kind'] === kind && at(one, 'metadata', 'name') === name);
  if (found === undefined) throw new Error(`The rendered chart has no ${kind} ${name}.`);
  return found;
}

/** The container of a name in a workload's pods. */
export function containerOf(workload: Json, name: string): Json {
  const containers = items(at(workload, 'spec', 'template', 'spec', 'containers')).filter(isMap);
  const found = containers.find((one) => one['name'] === name);
  if (found === undefined)
    throw new Error(
      `${text(at(workload, 'metadata', 'name'))} has no container ${name}, only ${containers.map((one) => text(one['name'])).join(', ')}.`,
    );
  return found;
}

/** A pod of a rendered StatefulSet. `local` says where each declared TCP port is; the annotation of the port to scrape follows it. */
export function podOf(set: Json, ordinal: number, container: string, local: (port: number) => number): Pod {
  const name = text(at(set, 'metadata', 'name'));
  const metadata = at(set, 'spec', 'template', 'metadata');
  const annotations = strings(at(metadata, 'annotations'));
  const scraped = annotations['prometheus.io/port'];
  const ports = items(at(containerOf(set, container), 'ports'))
    .filter((port) => (at(port, 'protocol') ?? 'TCP') === 'TCP')
    .map((port) => {
      const number = Number(at(port, 'containerPort'));
      return { name: text(at(port, 'name') ?? ''), number, local: local(number) };
    });
  return {
    name: `${name}-${String(ordinal)}`,
    controller: { kind: 'StatefulSet', name },
    labels: { ...strings(at(metadata, 'labels')), 'statefulset.kubernetes.io/pod-name': `${name}-${String(ordinal)}` },
    annotations: scraped === undefined ? annotations : { ...annotations, 'prometheus.io/port': String(local(Number(scraped))) },
    container,
    ports,
  };
}

/** A pod of a service that JobPilot itself deploys, which asks to be scraped through the annotations. */
export function servicePod(service: string, local: number): Pod {
  return {
    name: `${service}-6d5f7c9b8d-x2x4p`,
    controller: { kind: 'ReplicaSet', name: `${service}-6d5f7c9b8d` },
    labels: { app: service, 'app.kubernetes.io/name': service, 'app.kubernetes.io/part-of': 'jobpilot' },
    annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(local), 'prometheus.io/path': '/metrics' },
    container: service,
    ports: [{ name: 'http', number: local, local }],
  };
}
