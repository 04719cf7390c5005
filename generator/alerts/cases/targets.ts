import type { Labels } from './series.ts';

/** The namespace of the release. */
export const namespace = 'jobpilot';

/** The labels of a pod of a service, as the job kubernetes-pods gives them. */
export function podOf(service: string, number = 1): Labels {
  const pod = `${service}-${String(number)}`;
  return { job: 'kubernetes-pods', namespace, service, pod, instance: `${pod}:8080` };
}

/** The labels of an exporter's target, as the job kubernetes-services gives them; one a server. */
export function exporterOf(service: string, number = 0): Labels {
  const pod = `${service}-${String(number)}`;
  return { job: 'kubernetes-services', namespace, service, pod, instance: `${pod}:9187` };
}

/** The labels of what kube-state-metrics tells of an object; several replicas of it tell the same. */
export function stateOf(object: Labels, replica = 1): Labels {
  const own = { job: 'kubernetes-services', service: 'kube-state-metrics', instance: `ksm-${String(replica)}:8080` };
  return { ...own, namespace, ...object };
}

/** The labels of a container, as cAdvisor gives them; one that was restarted has another cgroup. */
export function containerOf(pod: string, container = 'app', cgroup = container): Labels {
  return { job: 'kubernetes-cadvisor', node: 'n1', namespace, pod, container, id: `/${pod}/${cgroup}` };
}

/** The labels of a volume, as the kubelet of a node gives them. */
export function volumeOf(persistentvolumeclaim: string, node = 'n1'): Labels {
  return { job: 'kubernetes-nodes', node, namespace, persistentvolumeclaim };
}

/** The labels of a member of the stack itself. */
export function memberOf(component: 'prometheus' | 'alertmanager', number = 0): Labels {
  const pod = `${component}-${String(number)}`;
  const port = component === 'prometheus' ? 9090 : 9093;
  return { job: component, namespace, service: component, pod, node: 'n1', instance: `${pod}:${String(port)}` };
}
