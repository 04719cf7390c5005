import type { DaemonSet } from 'kubernetes-types/apps/v1.js';
import type { Namespace } from 'kubernetes-types/core/v1.js';
import { and, fields, items, manifest, not, orElse, release, str, template, typed, when, yaml } from '@helm/ts-helm';
import { pace } from '../../components/common/pod-fields.ts';
import { podAnnotations } from '../common/annotations.ts';
import { container } from '../common/container.ts';
import { podLabels, selectorLabels } from '../common/labels.ts';
import { clusterMetadata, metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { podSettings } from '../common/pod-settings.ts';
import { serviceAccount, serviceAccountName } from '../common/service-account.ts';
import { shared } from '../common/shared.ts';
import { networkPolicy } from '../network/network-policy.ts';
import { values } from '../values.ts';

const settings = values.nodeExporter;
const { enabled, hostNetwork, pod, port } = settings;
const name = 'node-exporter';
const namespace = orElse(settings.namespace.name, str`${release.namespace}-${named(name)}`);

const head = clusterMetadata(name, namespace);

/** https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
const ownNamespace = manifest<Namespace>({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    ...head,
    labels: { ...fields(typed<object>({ 'pod-security.kubernetes.io/enforce': 'privileged' })), ...fields(head.labels) },
  },
});

const agent = container(name, settings, {
  args: [
    '--path.procfs=/host/proc',
    '--path.sysfs=/host/sys',
    '--path.rootfs=/host/root',
    '--path.udev.data=/host/root/run/udev/data',
    str`--web.listen-address=:${port}`,
  ],
  ports: [{ name: 'metrics', containerPort: port, protocol: 'TCP' }],
  mounts: [
    { name: 'proc', mountPath: '/host/proc', readOnly: true },
    { name: 'sys', mountPath: '/host/sys', readOnly: true },
    { name: 'root', mountPath: '/host/root', readOnly: true, mountPropagation: 'HostToContainer' },
  ],
  live: '/',
});

const selector = selectorLabels(name);

const daemonSet = manifest<DaemonSet>({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: metadata(name, named(name), { namespace }),
  spec: {
    selector: { matchLabels: selector },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
    ...pace(pod),
    template: {
      metadata: { labels: podLabels(name, pod.labels), annotations: podAnnotations(port, pod.annotations) },
      spec: {
        serviceAccountName: serviceAccountName(name, settings),
        automountServiceAccountToken: false,
        hostPID: true,
        hostNetwork: when<boolean>(hostNetwork, true),
        ...podSettings(settings, selector, { choosesNodes: false }),
        containers: [agent, items(yaml(pod.extraContainers))],
        volumes: [
          { name: 'proc', hostPath: { path: '/proc' } },
          { name: 'sys', hostPath: { path: '/sys' } },
          { name: 'root', hostPath: { path: '/' } },
          items(yaml(pod.extraVolumes)),
        ],
      },
    },
  },
});

/** All templates of node-exporter. */
export const nodeExporter = [
  template(`${name}/namespace.yaml`, when<object>(and(enabled, settings.namespace.create), ownNamespace)),
  template(`${name}/daemon-set.yaml`, when<object>(enabled, daemonSet)),
  template(
    `${name}/network-policy.yaml`,
    // In the network of its node no policy selects it: one would only seem to.
    when<object>(and(enabled, not(hostNetwork), shared.hasNetworkPolicies), networkPolicy(name, { namespace })),
  ),
  serviceAccount(name, settings, namespace),
];
