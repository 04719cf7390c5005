import { v } from '@helm/ts-helm';
import type { ImageVersion } from '../workload/image.ts';
import { pod } from '../workload/pod.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { workload } from './workload.ts';

/** https://github.com/prometheus/node_exporter#collectors */
const ownFlags = ['path.procfs', 'path.sysfs', 'path.rootfs', 'path.udev.data', 'web.listen-address'];

const podOfNode = pod.default({
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [{ operator: 'Exists' }],
  // A DaemonSet has one pod a node: there is nothing to spread.
  spread: { enabled: false },
});

/** node-exporter: the machines themselves. https://github.com/prometheus/node_exporter */
export const nodeExporter = (version: ImageVersion) =>
  v
    .object({
      enabled: v
        .boolean()
        .default(false)
        .doc(
          'Whether node-exporter runs on each node. Off by default: none of the 22 alerts reads it, and it sees processes, network and files of its node, so Pod Security must allow it.',
        ),
      ...workload({ version, ownFlags, memory: '32Mi', pod: podOfNode }),
      namespace: v
        .object({
          name: v
            .format('dnsLabel', { orEmpty: true })
            .default('')
            .doc('Namespace of the pods; <namespace of the release>-node-exporter where empty.'),
          create: v
            .boolean()
            .default(true)
            .doc('Whether the chart creates it, with the label that lets Pod Security admit pods with access to their node.'),
        })
        .doc('Namespace of node-exporter. To share one with other node agents, name it and let one of them create it.'),
      hostNetwork: v
        .boolean()
        .default(true)
        .doc('Whether pods use the host network; else the metrics of network interfaces are those of the pod.'),
      port: v.port().default(9100).doc('Port, on the node itself with hostNetwork.'),
      serviceAccount,
    })
    .doc('node-exporter: processor, memory, disks and network of each node.');
