import type { Names } from './names.ts';
import { counter, gauge, type Series } from './series.ts';
import { isBroken } from './service-series.ts';
import { namespace, type Pod, type World } from './world.ts';

const GiB = 1024 ** 3;
const hours = 3600;
const phases = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'];
const state = { job: 'kubernetes-pods', namespace, service: 'kube-state-metrics' };

/** One pod in forty is not ready and restarts again and again. */
const ill = 40;

/** What cAdvisor and the kubelet tell of the containers and volumes. */
export function nodeSeries(names: Names, { pods }: World): readonly Series[] {
  const ofContainer = (pod: Pod, container: string) => {
    const labels = { job: 'kubernetes-cadvisor', node: pod.node, instance: pod.node, namespace, pod: pod.pod, container };
    return [
      gauge(names('containerMemory'), labels, (pod.index % 10) * 0.1 * GiB),
      gauge(names('containerMemoryLimit'), labels, GiB),
      counter(names('containerCpu'), labels, isBroken(pod) ? 0.95 : 0.3),
      gauge(names('containerCpuQuota'), labels, 100_000),
      gauge(names('containerCpuPeriod'), labels, 100_000),
    ];
  };
  return [...pods.flatMap((pod) => ['app', 'proxy'].flatMap((container) => ofContainer(pod, container))), ...volumes(names, pods)];
}

/** One pod in ten has a volume, and so have the members of the stack. */
function volumes(names: Names, pods: readonly Pod[]): readonly Series[] {
  const claims = pods.filter(({ index }) => index % 10 === 0).map(({ pod }) => `data-${pod}`);
  return [...claims, 'data-prometheus-0', 'data-alertmanager-0', 'data-alertmanager-1', 'data-alertmanager-2'].flatMap((claim, index) => {
    const labels = { job: 'kubernetes-nodes', node: 'node-0', instance: 'node-0', namespace, persistentvolumeclaim: claim };
    const used = index % 20 === 0 ? 9.5 : 6;
    return [
      gauge(names('volumeUsed'), labels, used * GiB),
      gauge(names('volumeAvailable'), labels, (10 - used) * GiB, 6 * hours),
      gauge(names('volumeCapacity'), labels, 10 * GiB),
      gauge(names('volumeClaimAccessMode'), { ...state, persistentvolumeclaim: claim, access_mode: 'ReadWriteOnce' }, 1),
    ];
  });
}

/** What kube-state-metrics tells of pods, deployments and nodes. */
export function stateSeries(names: Names, { pods, services, nodes }: World): readonly Series[] {
  return [
    ...pods.flatMap((pod) => ofPod(names, pod)),
    ...services.flatMap((deployment, index) => ofDeployment(names, deployment, index)),
    ...nodes.flatMap((node, index) => ofNode(names, node, index === 1)),
  ];
}

function ofPod(names: Names, { pod, node, index }: Pod): readonly Series[] {
  const labels = { ...state, pod };
  const ready = index % ill === 1 ? 'false' : 'true';
  return [
    gauge(names('podInfo'), { ...labels, node, created_by_kind: 'ReplicaSet' }, 1),
    ...['true', 'false', 'unknown'].map((condition) => gauge(names('podReady'), { ...labels, condition }, condition === ready ? 1 : 0)),
    ...phases.map((phase) => gauge(names('podPhase'), { ...labels, phase }, phase === 'Running' ? 1 : 0)),
    ...['app', 'proxy'].map((container) =>
      counter(names('containerRestarts'), { ...labels, container }, ready === 'true' ? 0 : 0.01, 11 * 60),
    ),
  ];
}

function ofDeployment(names: Names, deployment: string, index: number): readonly Series[] {
  const labels = { ...state, deployment };
  return [
    gauge(names('deploymentReplicas'), labels, 10),
    gauge(names('deploymentReplicasAvailable'), labels, index % 10 === 1 ? 9 : 10),
    gauge(names('deploymentReplicasUpdated'), labels, 10, 11 * 60),
  ];
}

function ofNode(names: Names, node: string, isLost: boolean): readonly Series[] {
  const labels = { ...state, node };
  const conditions = ['Ready', 'MemoryPressure', 'DiskPressure', 'PIDPressure'];
  const holds = (condition: string) => (condition === 'Ready' && !isLost ? 'true' : isLost ? 'unknown' : 'false');
  return [
    gauge(names('nodeUnschedulable'), labels, 0),
    ...conditions.flatMap((condition) =>
      ['true', 'false', 'unknown'].map((status) =>
        gauge(names('nodeCondition'), { ...labels, condition, status }, holds(condition) === status ? 1 : 0),
      ),
    ),
  ];
}
