import type { AlertTest } from '../cases/alert-test.ts';
import { failureCases } from '../cases/failure-cases.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of AlertmanagerAlertsInvalid. */
export function alertmanagerAlertsInvalidCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.AlertmanagerAlertsInvalid;
  return {
    name: 'AlertmanagerAlertsInvalid',
    settings,
    settles: minutesOf(settings.window),
    cases: failureCases({
      settings,
      series: (samples, number) =>
        series('alertmanager_alerts_invalid_total', { ...memberOf('alertmanager', number), version: 'v2' }, samples),
      labels: (number) => ({ namespace, pod: `alertmanager-${String(number)}` }),
      says: (failures) => ({
        summary: 'Alertmanager is sent alerts that are not valid',
        description: `Alertmanager jobpilot/alertmanager-1 refused ${String(failures)} alerts within ${settings.window} because they are not valid.`,
      }),
    }),
  };
}
