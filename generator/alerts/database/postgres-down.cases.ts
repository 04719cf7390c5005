import type { AlertTest } from '../cases/alert-test.ts';
import { componentDownCases } from '../cases/component-down-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of PostgresDown. */
export function postgresDownCases({ alertGroups, alerting, metrics }: Settings): AlertTest {
  const settings = alertGroups.database.alerts.PostgresDown;
  const expected = alerting.expectedComponents.postgres;
  return {
    name: 'PostgresDown',
    settings,
    cases: componentDownCases({ settings, metric: metrics.postgresUp, expected, title: 'PostgreSQL' }),
  };
}
