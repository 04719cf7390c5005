import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';
import { pod, terminationGracePeriodSeconds } from '../workload/pod.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { multiline } from './multiline.ts';

const entries = v
  .map(v.object({ enabled: v.boolean().default(true).doc('Enables the entry.') }), {
    keyPattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$',
    keyForm: 'namespace',
  })
  .named('Namespaces');
const namespaces = (doc: string) => entries.default({}).doc(doc);

/** The OpenTelemetry Collector on each node, which reads the log files of containers and sends them to Loki. */
export const logCollector = (version: ImageVersion) =>
  v
    .object({
      enabled: v.boolean().default(true).doc('Whether logs are collected, where loki.enabled is true.'),
      image: image(version),
      namespace: v
        .object({
          name: v
            .format('dnsLabel', { orEmpty: true })
            .default('')
            .doc('Namespace of the node agents; <namespace of the release>-agents where empty.'),
          create: v
            .boolean()
            .default(true)
            .doc('Whether the chart creates it, with the label that lets Pod Security admit pods that mount folders of the node.'),
        })
        .doc('Namespace of the node agents.'),
      includedNamespaces: namespaces('Namespaces to collect logs from; all where none is enabled.'),
      excludedNamespaces: namespaces('Namespaces whose logs are not collected.'),
      parseJson: v.boolean().default(true).doc('Whether level and trace are read from lines that are JSON; the line stays as it is.'),
      multiline,
      extraConfig: v
        .anyObject()
        .default({})
        .doc(
          'Configuration of the Collector over the chart’s; maps are merged, lists replaced, and credentials are ${env:NAME} of pod.extraEnv.',
        ),
      queueSize: v
        .integer({ min: 1, max: 100_000 })
        .default(512)
        .unit('MiB')
        .doc('Logs that each node buffers on its disk while Loki is unavailable; then reading waits.'),
      logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('Log level.'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '512Mi' } })
        .doc('Resources of the container. Without a memory limit the collector takes that of the node for its own.'),
      serviceAccount,
      pod: pod.default({
        // The files of containers belong to root, who needs no capability to read them.
        securityContext: { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } },
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [{ operator: 'Exists' }],
        // A DaemonSet has one pod a node: there is nothing to spread.
        spread: { enabled: false },
      }),
      terminationGracePeriodSeconds: terminationGracePeriodSeconds.default(60).doc('Time to flush what was read.'),
    })
    .doc('Log collector: a pod on each node reads the logs of its containers and sends them to Loki.');
