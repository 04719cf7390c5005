import type { AlertValues } from '../alerts/alert-values.ts';
import { filled, type Filled } from './filled.ts';
import { chosen } from './fragments.ts';

/** The pods that are to run and are not ready, as for the alert: one that no node takes has no readiness at all. */
export function podsNotReady({ metrics }: AlertValues): Filled {
  const ready = filled`max by (namespace,pod) (${metrics.podReady}{condition='true',${chosen}})`;
  const toRun = filled`max by (namespace,pod) (${metrics.podPhase}{phase=~'Pending|Running|Unknown',${chosen}})`;
  return filled`${toRun} == 1 unless ${ready} == 1`;
}

/** The nodes that are not ready, without those that somebody has cordoned. */
export function nodesNotReady(values: AlertValues): Filled {
  return filled`${nodesReady(values)} == 0 unless on (node) ${values.metrics.nodeUnschedulable} == 1`;
}

/** Whether each node is ready. */
export function nodesReady({ metrics }: AlertValues): Filled {
  return filled`max by (node) (${metrics.nodeCondition}{condition='Ready',status='true'})`;
}
