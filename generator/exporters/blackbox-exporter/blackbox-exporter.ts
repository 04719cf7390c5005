import type { ConfigMap, Service } from 'kubernetes-types/core/v1.js';
import type { NetworkPolicyEgressRule, NetworkPolicyPeer } from 'kubernetes-types/networking/v1.js';
import {
  and,
  each,
  field,
  fields,
  hasPrefix,
  manifest,
  notEmpty,
  renamed,
  sha256sum,
  str,
  template,
  ternary,
  toJson,
  typed,
  when,
  yaml,
  type Node,
} from '@helm/ts-helm';
import { podAnnotations } from '../common/annotations.ts';
import { container } from '../common/container.ts';
import { deployment } from '../common/deployment.ts';
import { selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { metricsPorts } from '../common/ports.ts';
import { shared } from '../common/shared.ts';
import { networkPolicy } from '../network/network-policy.ts';
import { samePort } from '../network/same-port.ts';
import { toPorts } from '../network/to-ports.ts';
import { values } from '../values.ts';
import { checks, config } from './config.ts';

const settings = values.blackboxExporter;
const { enabled, modules, pod, replicas, targets } = settings;
const { publicHosts } = values.networkPolicies;
const name = 'blackbox-exporter';
const metricsPort = metricsPorts[name];
const head = metadata(name, named(name));

const configMap = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: head,
  data: { 'blackbox.yml': config },
  ...checks,
});

const workload = deployment(name, settings, {
  container: container(name, settings, {
    args: ['--config.file=/etc/blackbox_exporter/blackbox.yml', `--web.listen-address=:${String(metricsPort)}`],
    ports: [{ name: 'metrics', containerPort: metricsPort, protocol: 'TCP' }],
    mounts: [{ name: 'config', mountPath: '/etc/blackbox_exporter', readOnly: true }],
    live: '/-/healthy',
  }),
  replicas,
  // It reads its configuration once, so a change of the modules must start new pods.
  annotations: typed<Readonly<Record<string, string>>>({
    ...field('checksum/modules', sha256sum(toJson(modules))),
    ...fields(podAnnotations(metricsPort, pod.annotations)),
  }),
  volumes: [{ name: 'config', configMap: { name: named(name) } }],
});

/** Prometheus asks one address for all probes. */
const service = manifest<Service>({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: head,
  spec: { selector: selectorLabels(name), ports: [{ name: 'metrics', port: metricsPort, targetPort: 'metrics', protocol: 'TCP' }] },
});

/** To each target at its port alone; one that names none has that of its scheme. */
const toTargets: Node<NetworkPolicyEgressRule> = each(targets, 'target', (target, key) => {
  const port = renamed(target.port, ternary<number>(hasPrefix(target.address, 'http://'), 80, 443));
  return when<NetworkPolicyEgressRule>(target.enabled, {
    to: when<readonly NetworkPolicyPeer[]>(notEmpty(publicHosts), yaml(publicHosts)),
    ports: toPorts(port, target.podPort),
    ...fields(samePort(target.address, port, str`blackboxExporter.targets.${key}.port`)),
  });
});
const policy = networkPolicy(name, { watched: [toTargets] });

/** All templates of blackbox_exporter. */
export const blackboxExporter = [
  template(`${name}/config-map.yaml`, when<object>(enabled, configMap)),
  template(`${name}/deployment.yaml`, when<object>(enabled, workload)),
  template(`${name}/network-policy.yaml`, when<object>(and(enabled, shared.hasNetworkPolicies), policy)),
  template(`${name}/service.yaml`, when<object>(enabled, service)),
];
