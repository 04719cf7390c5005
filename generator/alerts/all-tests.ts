import type { GroupName } from './alerts-by-group.ts';
import type { AlertTest } from './cases/alert-test.ts';
import type { Settings } from './cases/settings.ts';
import { testsByGroup } from './tests-by-group.ts';

/** The test of an alert, and the group that the alert is in. */
export interface GroupedTest {
  readonly key: GroupName;
  readonly test: AlertTest;
}

/** The tests of all alerts with these settings. */
export function allTests(settings: Settings): readonly GroupedTest[] {
  const keys: readonly GroupName[] = ['serviceHealth', 'infrastructure', 'database', 'messageQueue', 'businessMetrics', 'monitoring'];
  return keys.flatMap((key) => testsByGroup[key].map((make) => ({ key, test: make(settings) })));
}
