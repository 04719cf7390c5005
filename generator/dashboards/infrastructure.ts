import type { AlertValues } from '../alerts/alert-values.ts';
import { nodesReady, podsNotReady } from './cluster-measures.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled } from './filled.ts';
import { firingOf } from './firing.ts';
import { chosen } from './fragments.ts';
import { states, timeseries, type Drawn } from './panel.ts';
import { namespacesOfPods } from './variable.ts';

/** What the alerts of the group infrastructure look at: pods, deployments, volumes and nodes. */
export function infrastructure(values: AlertValues): DashboardDefinition {
  return {
    name: 'infrastructure',
    title: 'Infrastructure',
    variables: [namespacesOfPods(values)],
    panels: [...pods(values), ...usage(values), firingOf('infrastructure')],
  };
}

function pods(values: AlertValues): readonly Drawn[] {
  const { metrics, alertGroups } = values;
  const { window } = alertGroups.infrastructure.alerts.PodCrashLooping;
  const byDeployment = (metric: typeof metrics.deploymentReplicas) => filled`max by (namespace,deployment) (${metric}{${chosen}})`;
  return [
    states({
      title: 'Nodes ready',
      query: nodesReady(values),
      alerts: ['NodeNotReady'],
    }),
    timeseries({
      title: 'Pods by phase',
      query: filled`sum by (phase) (max by (namespace,pod,phase) (${metrics.podPhase}{${chosen}}))`,
    }),
    timeseries({
      title: 'Pods that should run and are not ready',
      query: filled`count by (namespace) (${podsNotReady(values)})`,
      alerts: ['PodNotReady'],
    }),
    timeseries({
      title: 'Restarts',
      query: filled`topk(10, max by (namespace,pod,container) (increase(${metrics.containerRestarts}{${chosen}}[${window}])) > 0)`,
      alerts: ['PodCrashLooping'],
    }),
    timeseries({
      title: 'Replicas missing (above 0) or too many',
      query: filled`${byDeployment(metrics.deploymentReplicas)} - ${byDeployment(metrics.deploymentReplicasAvailable)} != 0`,
      alerts: ['DeploymentReplicaMismatch'],
    }),
  ];
}

function usage({ metrics, alertGroups }: AlertValues): readonly Drawn[] {
  const full = filled`100 * max by (namespace,persistentvolumeclaim) (${metrics.volumeUsed}{${chosen}} / ${metrics.volumeCapacity}{${chosen}})`;
  return [
    timeseries({
      title: 'Volumes, the fullest',
      query: filled`topk(10, ${full})`,
      limit: alertGroups.infrastructure.alerts.PVCNearlyFull.threshold,
      alerts: ['PVCNearlyFull'],
    }),
    timeseries({
      title: 'CPU cores in use',
      query: filled`sum by (namespace) (rate(${metrics.containerCpu}{container!='',${chosen}}[$__rate_interval]))`,
    }),
    timeseries({
      title: 'Memory in use',
      query: filled`sum by (namespace) (${metrics.containerMemory}{container!='',${chosen}})`,
      unit: 'bytes',
    }),
    timeseries({ title: 'Pods by node', query: filled`count by (node) (group by (node,namespace,pod) (${metrics.podInfo}{${chosen}}))` }),
  ];
}
