import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf } from '../cases/targets.ts';

/** The cases of AlertmanagerConfigInconsistent. */
export function alertmanagerConfigInconsistentCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.AlertmanagerConfigInconsistent;
  const hash = (samples: string, member: number, of = 'ns-1') =>
    series('alertmanager_config_hash', { ...memberOf('alertmanager', member), namespace: of }, samples);
  const [before, after] = [100_000, 200_000];
  return {
    name: 'AlertmanagerConfigInconsistent',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: before,
        bad: after,
        series: (samples, number) => ({
          ...hash(samples, 0, `ns-${String(number)}`),
          ...hash(`${String(before)}x*`, 1, `ns-${String(number)}`),
          ...hash(`${String(before)}x*`, 2, `ns-${String(number)}`),
        }),
        labels: (number) => ({ namespace: `ns-${String(number)}` }),
        says: {
          summary: 'Members of the Alertmanager cluster have different configurations',
          description: 'The members of the Alertmanager cluster in ns-1 run 2 different configurations.',
        },
      }),
      { kinds: ['missing'], name: 'a single member', series: hash(`${String(before)}x*`, 0) },
      {
        kinds: ['several'],
        name: 'every member has another one',
        series: { ...hash('1x*', 0), ...hash('2x*', 1), ...hash('3x*', 2) },
        fires: [{ labels: { namespace: 'ns-1' }, since: 0 }],
      },
    ],
  };
}
