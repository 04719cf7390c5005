import { release, renamed, type Maybe, type Node } from '@helm/ts-helm';

/** The scrape jobs that find no service of the platform: Kubernetes and the stack itself. */
export const ownJobs = 'prometheus|alertmanager|grafana|loki|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers';

/** The services that only watch: nobody is to be woken while they are down. Whatever release installs them, their names end so. */
export const watchingServices = '(.+-)?(kube-state-metrics|node-exporter|blackbox-exporter|log-collector)';

/** The namespace where something is expected: its own, or that of the release. */
export function namespaceOf(expected: { readonly namespace: Maybe<string> }): Node<string> {
  return renamed(expected.namespace, release.namespace);
}
