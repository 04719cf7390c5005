import type { AlertTest } from '../cases/alert-test.ts';
import { reloadCases } from '../cases/reload-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of AlertmanagerConfigReloadFailed. */
export function alertmanagerConfigReloadFailedCases({ alertGroups }: Settings): AlertTest {
  return reloadCases({
    name: 'AlertmanagerConfigReloadFailed',
    settings: alertGroups.monitoring.alerts.AlertmanagerConfigReloadFailed,
    component: 'alertmanager',
    says: {
      summary: 'Alertmanager cannot load its configuration',
      description: 'Alertmanager jobpilot/alertmanager-1 refused its changed configuration and runs on the old one.',
    },
  });
}
