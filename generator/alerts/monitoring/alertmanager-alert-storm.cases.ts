import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf } from '../cases/targets.ts';

/** The cases of AlertmanagerAlertStorm. */
export function alertmanagerAlertStormCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.AlertmanagerAlertStorm;
  const { threshold } = settings;
  const alerts = (samples: string, { member = 0, state = 'active', of = 'ns-1' } = {}) =>
    series('alertmanager_alerts', { ...memberOf('alertmanager', member), namespace: of, state }, samples);
  const labels = (number: number) => ({ namespace: `ns-${String(number)}` });
  const most = `${String(threshold)}x*`;
  return {
    name: 'AlertmanagerAlertStorm',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold - 1,
        bad: threshold + 1,
        series: (samples, number) => alerts(samples, { of: `ns-${String(number)}` }),
        labels,
        says: {
          summary: 'Very many alerts are active',
          description: `${String(threshold + 1)} alerts are active in Alertmanager (ns-1); ${String(threshold)} are what people can handle. Look for what they have in common.`,
        },
      }),
      ...boundary({
        threshold,
        unit: ' alerts',
        step: 1,
        series: (count) => alerts(`${String(count)}x*`),
        fires: [{ labels: labels(1), since: 0 }],
      }),
      {
        kinds: ['quiet'],
        name: 'suppressed ones are no storm',
        series: { ...alerts('5x*'), ...alerts('5000x*', { state: 'suppressed' }) },
      },
      { kinds: ['several'], name: 'members hold the same alerts', series: { ...alerts(most), ...alerts(most, { member: 1 }) } },
    ],
  };
}
