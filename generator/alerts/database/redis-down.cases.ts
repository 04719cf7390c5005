import type { AlertTest } from '../cases/alert-test.ts';
import { componentDownCases } from '../cases/component-down-cases.ts';
import type { Settings } from '../cases/settings.ts';

/** The cases of RedisDown. */
export function redisDownCases({ alertGroups, alerting, metrics }: Settings): AlertTest {
  const settings = alertGroups.database.alerts.RedisDown;
  const expected = alerting.expectedComponents.redis;
  return { name: 'RedisDown', settings, cases: componentDownCases({ settings, metric: metrics.redisUp, expected, title: 'Redis' }) };
}
