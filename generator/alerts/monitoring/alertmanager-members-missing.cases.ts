import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of AlertmanagerMembersMissing. */
export function alertmanagerMembersMissingCases({ alertGroups, alertmanager }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.AlertmanagerMembersMissing;
  const { replicas } = alertmanager;
  const hides = minutesOf(settings.window) - 1;
  return {
    name: 'AlertmanagerMembersMissing',
    settings,
    cases: levelCases({
      settings,
      good: replicas,
      bad: replicas - 1,
      series: (samples, number) => series('alertmanager_cluster_members', memberOf('alertmanager', number), samples),
      labels: (number) => ({ namespace, pod: `alertmanager-${String(number)}` }),
      says: {
        summary: 'Members of the Alertmanager cluster are missing',
        description: `Alertmanager jobpilot/alertmanager-1 sees ${String(replicas - 1)} of ${String(replicas)} members of its cluster: notifications may be sent twice or, if more are lost, not at all.`,
      },
      window: { hides, keeps: hides },
    }),
  };
}
