import { at, isMap, items, type Json } from '../../objects.ts';

/** Resources that the stand-in knows: where the API server lists them. */
export const resources: Readonly<Record<string, { readonly api: string; readonly inNamespaces: boolean }>> = {
  pods: { api: '/api/v1', inNamespaces: true },
  nodes: { api: '/api/v1', inNamespaces: false },
  persistentvolumeclaims: { api: '/api/v1', inNamespaces: true },
  deployments: { api: '/apis/apps/v1', inNamespaces: true },
};

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

interface Metric {
  readonly type: 'gauge' | 'counter';
  /** The resource whose objects it is made from. */
  readonly of: string;
  readonly series: (object: Json) => readonly Series[];
}

const text = (object: Json, ...path: readonly string[]): string => {
  const value = at(object, ...path);
  return typeof value === 'string' ? value : '';
};
const name = (object: Json): string => text(object, 'metadata', 'name');
const namespace = (object: Json): string => text(object, 'metadata', 'namespace');
const pod = (object: Json): Readonly<Record<string, string>> => ({ namespace: namespace(object), pod: name(object) });
const deployment = (object: Json): Readonly<Record<string, string>> => ({ namespace: namespace(object), deployment: name(object) });

/** One series a possible state of a condition: 1 for the one that holds. */
function states(labels: Readonly<Record<string, string>>, label: string, state: string): readonly Series[] {
  return ['true', 'false', 'unknown'].map((one) => ({ labels: { ...labels, [label]: one }, value: Number(one === state.toLowerCase()) }));
}

function conditions(object: Json): readonly Json[] {
  return items(at(object, 'status', 'conditions')).filter(isMap);
}

const phases = ['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running'];

function ofDeployment(...path: readonly string[]): Metric {
  return { type: 'gauge', of: 'deployments', series: (one) => [{ labels: deployment(one), value: Number(at(one, ...path) ?? 0) }] };
}

/** As kube-state-metrics names and labels them. https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics */
const metrics: Readonly<Record<string, Metric>> = {
  kube_pod_info: {
    type: 'gauge',
    of: 'pods',
    series: (one) => [
      {
        labels: {
          ...pod(one),
          uid: text(one, 'metadata', 'uid'),
          node: text(one, 'spec', 'nodeName'),
          pod_ip: text(one, 'status', 'podIP'),
        },
        value: 1,
      },
    ],
  },
  kube_pod_status_ready: {
    type: 'gauge',
    of: 'pods',
    series: (one) =>
      conditions(one)
        .filter((condition) => condition['type'] === 'Ready')
        .flatMap((condition) => states(pod(one), 'condition', text(condition, 'status'))),
  },
  kube_pod_status_phase: {
    type: 'gauge',
    of: 'pods',
    series: (one) => phases.map((phase) => ({ labels: { ...pod(one), phase }, value: Number(text(one, 'status', 'phase') === phase) })),
  },
  kube_pod_container_status_restarts_total: {
    type: 'counter',
    of: 'pods',
    series: (one) =>
      items(at(one, 'status', 'containerStatuses'))
        .filter(isMap)
        .map((status) => ({ labels: { ...pod(one), container: text(status, 'name') }, value: Number(status['restartCount']) })),
  },
  kube_deployment_spec_replicas: ofDeployment('spec', 'replicas'),
  kube_deployment_status_replicas_available: ofDeployment('status', 'availableReplicas'),
  kube_deployment_status_replicas_updated: ofDeployment('status', 'updatedReplicas'),
  kube_persistentvolumeclaim_access_mode: {
    type: 'gauge',
    of: 'persistentvolumeclaims',
    series: (one) =>
      items(at(one, 'spec', 'accessModes')).map((mode) => ({
        labels: { namespace: namespace(one), persistentvolumeclaim: name(one), access_mode: String(mode) },
        value: 1,
      })),
  },
  kube_node_status_condition: {
    type: 'gauge',
    of: 'nodes',
    series: (one) =>
      conditions(one).flatMap((condition) =>
        states({ node: name(one), condition: text(condition, 'type') }, 'status', text(condition, 'status')),
      ),
  },
  kube_node_spec_unschedulable: {
    type: 'gauge',
    of: 'nodes',
    series: (one) => [{ labels: { node: name(one) }, value: Number(at(one, 'spec', 'unschedulable') === true) }],
  },
};

/** What kube-state-metrics says of its own lists, by resource. */
const listed = 'kube_state_metrics_list_total';

/**
 * The metrics in Prometheus' text format.
 * @param objects by resource
 * @param allowed names of metrics, or regular expressions of whole names; all where there is none
 * @throws Error where a name stands for no metric that the stand-in knows
 */
export function metricsText(objects: ReadonlyMap<string, readonly Json[]>, allowed: readonly string[]): string {
  const names = allowed.flatMap((one) => one.split(','));
  const isAllowed = (metric: string): boolean => names.length === 0 || names.some((one) => new RegExp(`^(?:${one})$`, 'u').test(metric));
  for (const one of names)
    if (!Object.keys(metrics).some((metric) => new RegExp(`^(?:${one})$`, 'u').test(metric)))
      throw new Error(`The stand-in for kube-state-metrics has no metric ${one}.`);
  const lines = Object.entries(metrics)
    .filter(([metric, { of }]) => objects.has(of) && isAllowed(metric))
    .flatMap(([metric, { type, of, series }]) => [
      `# TYPE ${metric} ${type}`,
      ...(objects.get(of) ?? []).flatMap(series).map(({ labels, value }) => {
        const written = Object.entries(labels).map(([label, one]) => `${label}=${JSON.stringify(one)}`);
        return `${metric}{${written.join(',')}} ${String(value)}`;
      }),
    ]);
  const own = [...objects.keys()].map((resource) => `${listed}{resource="${resource}",result="success"} 1`);
  return [...lines, `# TYPE ${listed} counter`, ...own, ''].join('\n');
}
