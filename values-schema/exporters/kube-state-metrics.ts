import { v } from '@helm/ts-helm';
import { metrics } from '../metrics.ts';
import type { ImageVersion } from '../workload/image.ts';
import { serviceAccount } from '../workload/service-account.ts';
import { workload } from './workload.ts';

/** https://github.com/kubernetes/kube-state-metrics/blob/main/docs/developer/cli-arguments.md */
const ownFlags = [
  'host',
  'port',
  'telemetry-host',
  'telemetry-port',
  'resources',
  'metric-allowlist',
  'metric-labels-allowlist',
  'namespaces',
];

const collector = v.object({
  apiGroup: v
    .string({ pattern: '^$|^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$', form: 'an API group', maxLength: 253, plain: 'beside' })
    .default('')
    .doc('API group of the resource; empty for the core group.'),
});

/** kube-state-metrics: the state of Kubernetes' objects as metrics. https://github.com/kubernetes/kube-state-metrics */
export const kubeStateMetrics = (version: ImageVersion) =>
  v
    .object({
      enabled: v
        .boolean()
        .default(true)
        .doc('Whether kube-state-metrics is installed. Where the cluster has one, switch this off and annotate the Service of that one.'),
      ...workload({ version, ownFlags, memory: '64Mi' }),
      replicas: v.integer({ min: 1, max: 9 }).default(1).doc('Identical instances, each with all objects.'),
      collectors: v
        .map(collector, { keyPattern: '^[a-z]+$', keyForm: 'resource of the Kubernetes API in the plural' })
        .default({ deployments: { apiGroup: 'apps' }, nodes: {}, persistentvolumeclaims: {}, pods: {} })
        .doc('Resources whose state is exposed; RBAC follows them.'),
      metrics: v
        .map(v.boolean(), { keyPattern: '^[a-z_][-a-zA-Z0-9_.*+?|()]*$', keyForm: 'metric, or a regular expression of metrics' })
        .default(namesBelow('kube_'))
        .doc('Exposed metrics; by default those that the alerts use. Set one to null to drop it, or all of them to expose every metric.'),
      labelAllowlist: v
        .string({
          pattern: '^$|^[a-z]+=\\[[-A-Za-z0-9_./*,]*\\](,[a-z]+=\\[[-A-Za-z0-9_./*,]*\\])*$',
          form: 'resource=[label,…],…',
          maxLength: 4096,
        })
        .default('')
        .doc('Labels of objects in their metric kube_<resource>_labels, which must be among the metrics: pods=[app,team],nodes=[zone].'),
      namespaces: v
        .array(v.format('dnsLabel'), { unique: true })
        .default([])
        .doc('Namespaces whose objects are exposed; all where empty. With rbac.clusterWide false this list is needed.'),
      rbac: v
        .object({
          create: v.boolean().default(true).doc('Whether RBAC for the collectors is created.'),
          clusterWide: v
            .boolean()
            .default(true)
            .doc('Uses a ClusterRole; otherwise a Role in each of the namespaces, which needs collectors.nodes: null.'),
        })
        .doc('Rights in the Kubernetes API.'),
      serviceAccount,
    })
    .doc('kube-state-metrics: the state of pods, Deployments, nodes and volume claims as metrics.');

/** The metrics of the contract whose names start so. */
function namesBelow(prefix: string): Readonly<Record<string, boolean>> {
  const { spec } = metrics;
  const names = spec.type === 'object' ? Object.values(spec.fields).map((field) => field.default) : [];
  return Object.fromEntries(names.flatMap((name) => (typeof name === 'string' && name.startsWith(prefix) ? [[name, true]] : [])));
}
