import { at, items, type Json } from '../../objects.ts';
import { nameOf, type Namespace } from './namespace.ts';

/** Whether every container of a pod runs and is ready. */
export function isReady(pod: Json): boolean {
  const conditions = items(at(pod, 'status', 'conditions'));
  const ready = conditions.some((one) => at(one, 'type') === 'Ready' && at(one, 'status') === 'True');
  return ready && at(pod, 'metadata', 'deletionTimestamp') === undefined;
}

/** How often the containers of a pod were restarted. */
export function restartsOf(pod: Json): number {
  return items(at(pod, 'status', 'containerStatuses')).reduce<number>((sum, one) => sum + Number(at(one, 'restartCount')), 0);
}

/** Pods that a workload wants at a time. */
function wanted(workload: Json): number {
  return Number(at(workload, 'spec', 'replicas') ?? at(workload, 'status', 'desiredNumberScheduled') ?? 0);
}

/** What is wrong with the pods of a namespace: one that is missing, not ready or was restarted; nothing where all is well. */
export async function complaintsAbout(namespace: Namespace): Promise<readonly string[]> {
  const pods = (await namespace.get('pods')).filter((pod) => at(pod, 'status', 'phase') !== 'Succeeded');
  const workloads = await namespace.get('statefulsets,deployments,daemonsets');
  const count = workloads.reduce((sum, one) => sum + wanted(one), 0);
  return [
    ...(pods.length === count ? [] : [`${String(count)} pods are wanted, ${String(pods.length)} are there`]),
    ...pods.filter((pod) => !isReady(pod)).map((pod) => `${nameOf(pod)} is not ready`),
    ...pods.filter((pod) => restartsOf(pod) > 0).map((pod) => `${nameOf(pod)} was restarted`),
  ];
}
