/** How large the load is. */
export interface Size {
  readonly services: number;
  readonly pods: number;
}

/** A pod of a service, where it runs. */
export interface Pod {
  readonly namespace: string;
  readonly service: string;
  readonly pod: string;
  readonly node: string;
  /** Its number within all. */
  readonly index: number;
}

/** What runs in the cluster that the load pretends to be. */
export interface World {
  readonly services: readonly string[];
  readonly pods: readonly Pod[];
  readonly nodes: readonly string[];
}

/** The namespace of everything: that of the release. */
export const namespace = 'jobpilot';

/** The services that the values expect, which come first. */
const expected = ['web-app', 'auth', 'job-service', 'ai-service'];

/** Pods that a node carries. */
const podsOfNode = 30;

/** A cluster of that size: pods are dealt out to services and nodes in turn. */
export function world({ services, pods }: Size): World {
  const names = Array.from({ length: services }, (_, index) => expected[index] ?? `service-${String(index)}`);
  const nodes = Array.from({ length: Math.ceil(pods / podsOfNode) }, (_, index) => `node-${String(index)}`);
  const podOf = (index: number): Pod => {
    const service = names[index % services] ?? '';
    const node = nodes[index % nodes.length] ?? '';
    return { namespace, service, pod: `${service}-${String(Math.floor(index / services))}`, node, index };
  };
  return { services: names, nodes, pods: Array.from({ length: pods }, (_, index) => podOf(index)) };
}
