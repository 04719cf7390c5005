import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of AlertmanagerConfigReloadFailed. */
export function alertmanagerConfigReloadFailedCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.AlertmanagerConfigReloadFailed;
  const loaded = (samples: string, number = 1) =>
    series('alertmanager_config_last_reload_successful', memberOf('alertmanager', number), samples);
  const labels = (number: number) => ({ namespace, pod: `alertmanager-${String(number)}` });
  /** The worst of the last minutes counts. */
  const remembers = 4;
  return {
    name: 'AlertmanagerConfigReloadFailed',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 1,
        bad: 0,
        series: loaded,
        labels,
        says: {
          summary: 'Alertmanager cannot load its configuration',
          description: 'Alertmanager jobpilot/alertmanager-1 refused its changed configuration and runs on the old one.',
        },
        window: { remembers, keeps: remembers },
      }),
      {
        kinds: ['missing'],
        name: 'failed scrapes in between do not end it',
        series: loaded(`1 0x8 _x${String(remembers)} 0x*`),
        fires: [{ labels: labels(1), since: 1 }],
      },
    ],
  };
}
