import { str, type Expr, type Node } from '@helm/ts-helm';

/** What tells one target of an exporter from another: a primary and a replica may share a Service. */
export const byServer = 'by (namespace, service, pod, instance)';

/** What tells one server from another for as long as it lives, whichever pod watches it. */
export const byName = 'by (namespace, service, server)';

/**
 * A series whose label `server` is never empty: the name that the pod of its exporter carries, otherwise the pod, otherwise the
 * address. A name outlives the pod, so that neither an alert nor its escalation nor a silence starts anew with another pod.
 */
export function withServer(series: Expr<string>): Node<string> {
  return str`label_replace(${joined(series)}, "server", "$1", "server", ";*([^;]*).*")`;
}

/**
 * The same for servers that are scraped themselves: those in pods have no name of their own. A cluster restarts its members one
 * after the other, and Kubernetes tells of pods that do not come up; of those outside nobody else tells.
 */
export function withOutsideServer(series: Expr<string>): Node<string> {
  return str`label_replace(${joined(series)}, "server", "$1$2", "server", "([^;]+);.*|;;(.*)|;.*")`;
}

function joined(series: Expr<string>): Node<string> {
  return str`label_join(${series}, "server", ";", "server", "pod", "instance")`;
}
