import type { AlertTest } from '../cases/alert-test.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { podOf } from '../cases/targets.ts';

const always = 'it always fires';

/** The cases of Watchdog. */
export function watchdogCases({ alertGroups }: Settings): AlertTest {
  return {
    name: 'Watchdog',
    settings: alertGroups.monitoring.alerts.Watchdog,
    cases: [
      {
        kinds: ['fires', 'missing'],
        name: 'at once and always, with no series at all',
        series: {},
        fires: [{ labels: {}, since: 0 }],
        says: {
          summary: 'Alerting works',
          description: "This alert always fires. It goes to the dead man's switch only, which alarms when it stops arriving.",
        },
      },
      {
        kinds: ['gone'],
        name: 'whatever disappears',
        series: series('up', podOf('web-app'), '1x5 stale'),
        fires: [{ labels: {}, since: 0 }],
      },
    ],
    without: { quiet: always, several: 'there is one of it' },
  };
}
