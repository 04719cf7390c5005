import { release, renamed, type Maybe, type Node } from '@helm/ts-helm';

/** The scrape jobs that find no service of the platform: Kubernetes and the stack itself. */
export const ownJobs = 'prometheus|alertmanager|grafana|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers';

/** The namespace where something is expected: its own, or that of the release. */
export function namespaceOf(expected: { readonly namespace: Maybe<string> }): Node<string> {
  return renamed(expected.namespace, release.namespace);
}
