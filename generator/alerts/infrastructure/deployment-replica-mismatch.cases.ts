import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { namespace, stateOf } from '../cases/targets.ts';

/** The cases of DeploymentReplicaMismatch. */
export function deploymentReplicaMismatchCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.infrastructure.alerts.DeploymentReplicaMismatch;
  const [wait, window] = [minutesOf(settings.for), minutesOf(settings.window)];
  /** The minute at which it would fire. */
  const moves = Math.max(wait, 1);
  const figures = (wanted: string, available: string, { updated = wanted, deployment = 'd1', replica = 1 } = {}) => {
    const of = stateOf({ deployment }, replica);
    return {
      ...series(metrics.deploymentReplicas, of, wanted),
      ...series(metrics.deploymentReplicasAvailable, of, available),
      ...series(metrics.deploymentReplicasUpdated, of, updated),
    };
  };
  const labels = (number: number) => ({ namespace, deployment: `d${String(number)}` });
  const words = (what: string) => `Deployment jobpilot/d1 has been ${what} for ${settings.for}, and no rollout is moving.`;
  const summary = 'Deployment d1 has not the replicas it wants';
  return {
    name: 'DeploymentReplicaMismatch',
    settings,
    settles: window,
    cases: [
      ...levelCases({
        settings,
        good: 3,
        bad: 2,
        series: (samples, number) => figures('3x*', samples, { deployment: `d${String(number)}` }),
        labels,
        says: { summary, description: words('short of 1 replicas') },
      }),
      {
        kinds: ['fires'],
        name: 'more are available than are wanted',
        series: figures('3x*', '4x*'),
        fires: [{ labels: labels(1), since: 0 }],
        says: { summary, description: words('over its replicas') },
      },
      { kinds: ['quiet'], name: 'scaled to nothing', series: figures('0x*', '0x*') },
      {
        kinds: ['missing'],
        name: 'no figure for what is available',
        series: series(metrics.deploymentReplicas, stateOf({ deployment: 'd1' }), '3x*'),
      },
      {
        kinds: ['quiet'],
        name: 'a rollout that moves on, of which nothing is known in the first minute',
        series: figures('900x*', '899x*', { updated: '0+1x*' }),
        fires: [{ labels: labels(1), since: 0, until: 0 }],
      },
      {
        kinds: ['fires'],
        name: 'a rollout that is stuck',
        series: figures('9x*', '8x*', { updated: '0 1x*' }),
        // Its one change is within the window from the first minute on; before, nothing has changed yet.
        fires: [
          { labels: labels(1), since: 0, until: 0 },
          { labels: labels(1), since: window },
        ],
      },
      {
        kinds: ['interrupted'],
        name: 'a rollout that moves just before it would fire',
        series: figures('9x*', '8x*', { updated: `0x${String(moves - 1)} 1x*` }),
        fires: [
          { labels: labels(1), since: 0, until: moves - 1 },
          { labels: labels(1), since: moves + window - 1 },
        ],
      },
      {
        kinds: ['several'],
        name: 'two kube-state-metrics see the same',
        series: { ...figures('3x*', '3x*'), ...figures('3x*', '3x*', { replica: 2 }) },
      },
    ],
  };
}
