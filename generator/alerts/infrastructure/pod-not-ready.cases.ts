import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { nodeState } from '../cases/node-state.ts';
import { namespace, stateOf } from '../cases/targets.ts';

/** The cases of PodNotReady. */
export function podNotReadyCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.infrastructure.alerts.PodNotReady;
  const ready = (samples: string, { pod = 'p1', replica = 1 } = {}) =>
    series(metrics.podReady, stateOf({ pod, condition: 'true' }, replica), samples);
  const info = ({ pod = 'p1', node = 'n1', replica = 1 } = {}) => series(metrics.podInfo, stateOf({ pod, node }, replica), '1x*');
  const phase = (name: string, { pod = 'p1', replica = 1, samples = '1x*' } = {}) =>
    series(metrics.podPhase, stateOf({ pod, phase: name }, replica), samples);
  const labels = (number: number) => ({ namespace, pod: `p${String(number)}`, node: 'n1' });
  // The node of a pod is recorded, and known from the second evaluation on.
  const unready = ready('1 0x*');
  const ended = (as: string) => ({ ...info(), ...unready, ...phase(as), ...phase('Running', { samples: '0x*' }) });
  const fires = [{ labels: labels(1), since: 1 }];
  const lost = { ...info(), ...unready, ...phase('Running') };
  const node = (cordoned: string, isReady: string) => nodeState(metrics, { cordoned, isReady });
  return {
    name: 'PodNotReady',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 1,
        bad: 0,
        series: (samples, number) => {
          const pod = `p${String(number)}`;
          // Both are told of a pod as long as it is there.
          return {
            ...info({ pod }),
            ...ready(samples, { pod }),
            ...phase('Running', { pod, samples: samples.replaceAll(/(?<![\dx])0/gu, '1') }),
          };
        },
        labels,
        says: { summary: 'Pod p1 is not ready', description: `Pod jobpilot/p1 on node n1 has not been ready for ${settings.for}.` },
      }),
      {
        kinds: ['missing'],
        name: 'a pod that no node takes has neither a node nor the condition Ready',
        series: { ...info({ node: '' }), ...phase('Pending', { samples: '_ 1x*' }) },
        fires: [{ labels: { namespace, pod: 'p1' }, since: 1 }],
        says: { summary: 'Pod p1 is not ready', description: `Pod jobpilot/p1 has not been ready for ${settings.for}.` },
      },
      {
        kinds: ['fires'],
        name: 'a pod of which the node tells nothing',
        series: { ...info(), ...unready, ...phase('Unknown'), ...phase('Running', { samples: '0x*' }) },
        fires,
      },
      { kinds: ['missing'], name: 'no figure for the phase', series: { ...info(), ...unready } },
      { kinds: ['quiet'], name: 'its node is cordoned and away, for a reboot, say', series: { ...lost, ...node('1x*', '0x*') } },
      { kinds: ['fires'], name: 'its node is cordoned and there', series: { ...lost, ...node('1x*', '1x*') }, fires },
      { kinds: ['fires'], name: 'its node is away, of which NodeNotReady tells', series: { ...lost, ...node('0x*', '0x*') }, fires },
      { kinds: ['quiet'], name: 'a pod that succeeded', series: ended('Succeeded') },
      { kinds: ['quiet'], name: 'a pod that failed', series: ended('Failed') },
      {
        kinds: ['several'],
        name: 'two kube-state-metrics, of which one is late',
        series: { ...info(), ...phase('Running'), ...ready('1x*'), ...ready('0x*', { replica: 2 }) },
      },
      {
        kinds: ['several'],
        name: 'two kube-state-metrics see the same',
        series: {
          ...info(),
          ...unready,
          ...phase('Running'),
          ...info({ replica: 2 }),
          ...ready('1 0x*', { replica: 2 }),
          ...phase('Running', { replica: 2 }),
        },
        fires,
      },
    ],
  };
}
