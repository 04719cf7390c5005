import { at, isMap, items, text, type Json } from '../objects.ts';
import { release } from '../helm.ts';
import { strings, type Pod, type Port } from './pods.ts';

/** What Kubernetes' discovery would find. */
export interface Inventory {
  readonly pods: readonly Pod[];
  /** Rendered Services. */
  readonly services: readonly Json[];
}

/** Targets as static_configs list them. */
interface StaticConfig {
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

type Labels = Readonly<Record<string, string>>;

function matches(labels: Labels, selector: Labels): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

/** Labels or annotations as discovery offers them: each with its value, and that it is present. */
function offered(kind: string, values: Labels): Labels {
  const entries = Object.entries(values).map(([key, value]) => [key.replaceAll(/[^a-zA-Z0-9_]/gu, '_'), value] as const);
  const given = entries.map(([key, value]) => [`__meta_kubernetes_${kind}_${key}`, value]);
  const present = entries.map(([key]) => [`__meta_kubernetes_${kind}present_${key}`, 'true']);
  return Object.fromEntries([...given, ...present]);
}

function podLabels(pod: Pod, port: Port): Labels {
  const prefix = '__meta_kubernetes_pod_';
  return {
    __meta_kubernetes_namespace: release.namespace,
    [`${prefix}name`]: pod.name,
    [`${prefix}ip`]: '127.0.0.1',
    [`${prefix}host_ip`]: '127.0.0.1',
    [`${prefix}node_name`]: 'node-1',
    [`${prefix}phase`]: 'Running',
    [`${prefix}ready`]: 'true',
    [`${prefix}uid`]: pod.name,
    [`${prefix}controller_kind`]: pod.controller.kind,
    [`${prefix}controller_name`]: pod.controller.name,
    [`${prefix}container_init`]: 'false',
    [`${prefix}container_name`]: pod.container,
    [`${prefix}container_port_name`]: port.name,
    [`${prefix}container_port_number`]: String(port.local),
    [`${prefix}container_port_protocol`]: 'TCP',
    ...offered('pod_label', pod.labels),
    ...offered('pod_annotation', pod.annotations),
  };
}

function target(port: Port, labels: Labels): StaticConfig {
  return { targets: [`127.0.0.1:${String(port.local)}`], labels };
}

/** The labels of roles endpoints and endpointslice, which call the same things differently. */
function serviceLabels(service: Json, port: string): Labels {
  const name = text(at(service, 'metadata', 'name'));
  return {
    __meta_kubernetes_service_name: name,
    __meta_kubernetes_endpoints_name: name,
    __meta_kubernetes_endpoint_port_name: port,
    __meta_kubernetes_endpoint_port_protocol: 'TCP',
    __meta_kubernetes_endpoint_ready: 'true',
    __meta_kubernetes_endpointslice_name: `${name}-x2x4p`,
    __meta_kubernetes_endpointslice_port_name: port,
    __meta_kubernetes_endpointslice_port_protocol: 'TCP',
    __meta_kubernetes_endpointslice_endpoint_conditions_ready: 'true',
    ...offered('service_label', strings(at(service, 'metadata', 'labels'))),
    ...offered('service_annotation', strings(at(service, 'metadata', 'annotations'))),
  };
}

/** A port of a Service on one of the pods that it selects. */
interface Endpoint {
  readonly service: Json;
  /** The name of the Service's port. */
  readonly port: string;
  readonly pod: Pod;
  readonly local: Port;
}

function endpoints({ pods, services }: Inventory): readonly Endpoint[] {
  return services.flatMap((service) => {
    const selector = strings(at(service, 'spec', 'selector'));
    const behind = Object.keys(selector).length === 0 ? [] : pods.filter((pod) => matches(pod.labels, selector));
    return items(at(service, 'spec', 'ports')).flatMap((port) => {
      const wanted = at(port, 'targetPort') ?? at(port, 'port');
      return behind.flatMap((pod) => {
        const local = pod.ports.find((one) => one.name === wanted || one.number === wanted);
        return local === undefined ? [] : [{ service, port: text(at(port, 'name') ?? ''), pod, local }];
      });
    });
  });
}

function selectorOf(discovery: Json, role: string): Labels {
  const selector = items(discovery['selectors']).find((one) => at(one, 'role') === role);
  const label = at(selector, 'label');
  if (label === undefined) return {};
  return Object.fromEntries(
    text(label)
      .split(',')
      .map((part) => {
        const [key, value, ...rest] = part.split(/==?/u);
        if (key === undefined || value === undefined || rest.length > 0)
          throw new Error(`Cannot stand in for discovery with the selector ${part}: only key=value is understood.`);
        return [key, value];
      }),
  );
}

/** The targets that one kubernetes_sd_configs entry would find, as static targets with the same labels. Nodes and ingresses there are none. */
function discovered(discovery: Json, inventory: Inventory): readonly StaticConfig[] {
  const role = text(discovery['role']);
  const names = items(at(discovery, 'namespaces', 'names'));
  const own = at(discovery, 'namespaces', 'own_namespace') === true;
  if (names.length > 0 && !own && !names.includes(release.namespace)) return [];
  const pods = inventory.pods.filter((pod) => matches(pod.labels, selectorOf(discovery, 'pod')));
  if (role === 'pod') return pods.flatMap((pod) => pod.ports.map((port) => target(port, podLabels(pod, port))));
  if (role !== 'endpoints' && role !== 'endpointslice') return [];
  const selector = selectorOf(discovery, role === 'endpoints' ? 'endpoints' : 'service');
  const services = inventory.services.filter((service) => matches(strings(at(service, 'metadata', 'labels')), selector));
  return endpoints({ pods, services }).map(({ service, port, pod, local }) =>
    target(local, { ...podLabels(pod, local), ...serviceLabels(service, port) }),
  );
}

/**
 * The targets that the SRV record of a Service's port would name; other records name none here.
 * https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#srv-records
 */
function recorded(name: string, inventory: Inventory): readonly StaticConfig[] {
  const [, port, service, namespace] = /^_([^.]+)\._tcp\.([^.]+)\.([^.]+)\.svc\b/u.exec(name) ?? [];
  if (namespace !== release.namespace) return [];
  return endpoints(inventory)
    .filter((one) => one.port === port && at(one.service, 'metadata', 'name') === service)
    .map(({ local }) => target(local, { __meta_dns_name: name }));
}

/** What finds targets, each with what takes its place. */
const finders: Readonly<Record<string, (entry: Json, inventory: Inventory) => readonly StaticConfig[]>> = {
  kubernetes_sd_configs: discovered,
  dns_sd_configs: (entry, inventory) => items(entry['names']).flatMap((name) => recorded(text(name), inventory)),
};

/**
 * Replaces discovery through Kubernetes and its DNS, at whatever depth it stands, by the targets that it would find;
 * relabelling stays as it is.
 */
export function withoutDiscovery(config: unknown, inventory: Inventory): unknown {
  if (Array.isArray(config)) return config.map((item) => withoutDiscovery(item, inventory));
  if (!isMap(config)) return config;
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => {
      const find = finders[key];
      if (find === undefined) return [key, withoutDiscovery(value, inventory)];
      const entries = items(value).filter(isMap);
      return ['static_configs', entries.flatMap((one) => find(one, inventory))];
    }),
  );
}
