/** A right: verbs on a resource (with its API group) or on a path of the API server. */
type Right = `${string}: ${string}`;

const read = 'get list watch';

/**
 * What each ServiceAccount of the chart may do over its default values, and nothing else. Whoever widens a right widens
 * this list, and says why in the review.
 */
export const allowedRights: Readonly<Record<string, readonly Right[]>> = {
  // Discovery of pods, services and nodes; the kubelets and the API server let nobody scrape them without a right.
  prometheus: [
    `pods: ${read}`,
    `services: ${read}`,
    `endpointslices.discovery.k8s.io: ${read}`,
    `nodes: ${read}`,
    'nodes/metrics: get',
    '/metrics: get',
  ],
  // The objects that the alerts are about.
  'kube-state-metrics': ['pods: list watch', 'nodes: list watch', 'persistentvolumeclaims: list watch', 'deployments.apps: list watch'],
  alertmanager: [],
  grafana: [],
};

/** The components whose pods may hold a token, because they talk to the API server. */
export const tokenHolders: readonly string[] = ['prometheus', 'kube-state-metrics'];
