import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { stateOf } from '../cases/targets.ts';

/** The cases of NodeNotReady. */
export function nodeNotReadyCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.infrastructure.alerts.NodeNotReady;
  const of = (labels: Readonly<Record<string, string>>, replica = 1) => ({ ...stateOf(labels, replica), namespace: '' });
  const ready = (samples: string, node = 'n1', replica = 1) =>
    series(metrics.nodeCondition, of({ node, condition: 'Ready', status: 'true' }, replica), samples);
  const cordoned = (samples: string) => series(metrics.nodeUnschedulable, of({ node: 'n1' }), samples);
  const labels = (number: number) => ({ node: `n${String(number)}` });
  const fires = [{ labels: labels(1), since: 0 }];
  return {
    name: 'NodeNotReady',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 1,
        bad: 0,
        series: (samples, number) => ready(samples, `n${String(number)}`),
        labels,
        says: {
          summary: 'Node n1 is not ready',
          description: `Node n1 has not been ready for ${settings.for}; its pods are being moved or are lost.`,
        },
      }),
      { kinds: ['quiet'], name: 'cordoned, so somebody is at work', series: { ...ready('0x*'), ...cordoned('1x*') } },
      { kinds: ['fires'], name: 'not cordoned', series: { ...ready('0x*'), ...cordoned('0x*') }, fires },
      { kinds: ['several'], name: 'two kube-state-metrics see the same', series: { ...ready('0x*'), ...ready('0x*', 'n1', 2) }, fires },
    ],
  };
}
