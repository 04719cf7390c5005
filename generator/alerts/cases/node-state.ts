import { series, type Series } from './series.ts';
import type { Settings } from './settings.ts';
import { stateOf } from './targets.ts';

/** Whether the node n1 is cordoned, and whether it is ready, as kube-state-metrics tells it. */
export function nodeState(
  metrics: Settings['metrics'],
  { cordoned, isReady }: { readonly cordoned: string; readonly isReady: string },
): Series {
  const of = { ...stateOf({ node: 'n1' }), namespace: '' };
  return {
    ...series(metrics.nodeUnschedulable, of, cordoned),
    ...series(metrics.nodeCondition, { ...of, condition: 'Ready', status: 'true' }, isReady),
  };
}
