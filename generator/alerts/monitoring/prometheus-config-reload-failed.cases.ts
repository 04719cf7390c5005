import type { AlertTest } from '../cases/alert-test.ts';
import { reloadCases } from '../cases/reload-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of PrometheusConfigReloadFailed. */
export function prometheusConfigReloadFailedCases({ alertGroups }: Settings): AlertTest {
  return reloadCases({
    name: 'PrometheusConfigReloadFailed',
    settings: alertGroups.monitoring.alerts.PrometheusConfigReloadFailed,
    component: 'prometheus',
    says: {
      summary: 'Prometheus cannot load its configuration',
      description: 'Prometheus jobpilot/prometheus-1 refused its changed configuration or rules and runs on the old ones.',
    },
  });
}
