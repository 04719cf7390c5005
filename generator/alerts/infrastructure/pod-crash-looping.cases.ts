import type { AlertTest } from '../cases/alert-test.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { firstMinuteOver } from '../cases/rate-window.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { namespace, stateOf } from '../cases/targets.ts';

/** The cases of PodCrashLooping. */
export function podCrashLoopingCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.infrastructure.alerts.PodCrashLooping;
  const { threshold } = settings;
  const [wait, window] = [minutesOf(settings.for), minutesOf(settings.window)];
  const info = (pod = 'p', replica = 1) => series(metrics.podInfo, stateOf({ pod, node: 'n1' }, replica), '1x*');
  const restarts = (samples: string, pod = 'p', replica = 1) =>
    series(metrics.containerRestarts, { ...stateOf({ pod, container: 'app' }, replica), node: 'ksm-node' }, samples);
  const pod = (samples: string, name?: string, replica?: number) => ({ ...info(name, replica), ...restarts(samples, name, replica) });
  const labels = (name = 'p') => ({ namespace, pod: name, container: 'app', node: 'n1' });
  /** So many restarts within each window, once the window is full of them. */
  const often = (inWindow: number, first = 100) => `${String(first)}+${String(inWindow / window)}x*`;
  const loops = `0+${String(threshold + 1)}x*`;
  const fires = [{ labels: labels(), since: 1 }];
  const last = wait + 6;
  const seen = (threshold + 1) * Math.min(wait + 1, window);
  return {
    name: 'PodCrashLooping',
    settings,
    settles: window,
    cases: [
      {
        kinds: ['fires'],
        name: 'it restarts again and again',
        series: pod(loops),
        fires,
        says: {
          summary: 'Pod p is crash looping',
          description: `Container app of pod jobpilot/p restarts again and again, ${String(seen)} times lately; more than ${String(threshold)} within ${settings.window} is too often.`,
        },
      },
      { kinds: ['quiet'], name: 'restarts long ago', series: pod('7x*') },
      { kinds: ['under'], name: 'as often as is tolerated, but for a hundredth', series: pod(often(Math.max(0, threshold - 0.01))) },
      { kinds: ['exactly'], name: 'as often as is tolerated', series: pod(often(threshold)) },
      {
        kinds: ['over'],
        name: 'a hundredth more often than is tolerated',
        series: pod(often(threshold + 0.01, 0)),
        fires: [{ labels: labels(), since: firstMinuteOver(window, threshold, threshold + 0.01) }],
      },
      {
        kinds: ['interrupted'],
        name: 'restarts that are forgotten with their window',
        series: pod(`0x9 ${String(threshold + 1)}x*`),
        fires: [{ labels: labels(), since: 10, until: 8 + window }],
      },
      {
        kinds: ['fires'],
        name: 'it lives a minute longer than the window between two ends',
        series: pod(Array.from({ length: 40 }, (_, end) => `${String(end * (threshold + 1))}x${String(window)}`).join(' ')),
        // Once three of six windows had restarts, those without any do not start the wait anew.
        fires: [1, 2, 3, 4].map((end) => ({
          labels: labels(),
          since: end * (window + 1),
          ...(end < 4 ? { until: (end + 1) * (window + 1) - 3 } : {}),
        })),
      },
      {
        kinds: ['quiet'],
        name: 'restarts of a start, which are over soon',
        series: pod(`0x9 ${String(threshold + 1)} ${String(2 * threshold + 2)} ${String(3 * threshold + 3)}x*`),
        fires: [{ labels: labels(), since: 10, until: 10 + window }],
      },
      { kinds: ['missing'], name: 'no series at all', series: {} },
      { kinds: ['missing'], name: 'a pod of which nothing else is known', series: restarts(loops) },
      { kinds: ['reset'], name: 'a counter that starts at 0 anew is no restart', series: pod('99x20 0x*') },
      {
        kinds: ['gone'],
        name: 'a pod that is deleted while it fires',
        series: { ...info('p'), ...restarts(`0+${String(threshold + 1)}x${String(last)} stale`) },
        fires: [{ labels: labels(), since: 1, until: last + window - 2 }],
      },
      { kinds: ['several'], name: 'two kube-state-metrics see the same', series: { ...pod(loops), ...pod(loops, 'p', 2) }, fires },
      {
        kinds: ['several'],
        name: 'each pod for itself',
        series: { ...pod(loops), ...pod(loops, 'q'), ...pod('3x*', 'r') },
        fires: [...fires, { labels: labels('q'), since: 1 }],
      },
    ],
  };
}
