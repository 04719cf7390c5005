import type { AlertTest } from '../cases/alert-test.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady } from '../cases/shapes.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of AlertmanagerReceivesNoAlerts. */
export function alertmanagerReceivesNoAlertsCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.AlertmanagerReceivesNoAlerts;
  const [wait, window] = [minutesOf(settings.for), minutesOf(settings.window)];
  const received = (samples: string, member = 0, status = 'firing') =>
    series('alertmanager_alerts_received_total', { ...memberOf('alertmanager', member), status, version: 'v2' }, samples);
  const labels = (member: number) => ({ namespace, pod: `alertmanager-${String(member)}` });
  const cutOff = (member: number) => ({ ...received('0+1x5 5x*', member), ...received('0x*', member, 'resolved') });
  const firing = (member: number) => ({ labels: labels(member), since: window + 4 });
  const last = wait + 6;
  return {
    name: 'AlertmanagerReceivesNoAlerts',
    settings,
    settles: window,
    cases: [
      {
        kinds: ['fires'],
        name: 'nothing arrives any more',
        series: cutOff(0),
        fires: [firing(0)],
        says: {
          summary: 'Alertmanager receives no alerts',
          description: `Alertmanager jobpilot/alertmanager-0 has been sent no alert for ${settings.window} although Watchdog always fires.`,
        },
      },
      { kinds: ['quiet'], name: 'Watchdog arrives', series: { ...received(steady(1)), ...received('0x*', 0, 'resolved') } },
      { kinds: ['quiet'], name: 'only what is resolved arrives', series: { ...received('5x*'), ...received(steady(1), 0, 'resolved') } },
      { kinds: ['missing'], name: 'no series at all', series: {} },
      { kinds: ['interrupted'], name: 'one arrives just before it would fire', series: received(`7x${String(wait)} 8+1x*`) },
      { kinds: ['reset'], name: 'a counter that starts at 0 anew', series: received('100+1x20 0+1x*') },
      {
        kinds: ['gone'],
        name: 'a member that is taken away',
        series: received(`7x${String(last)} stale`),
        fires: [{ labels: labels(0), since: 1, until: last + window - 2 }],
      },
      {
        kinds: ['several'],
        name: 'each member for itself',
        series: { ...cutOff(0), ...cutOff(1), ...received(steady(1), 2) },
        fires: [firing(0), firing(1)],
      },
    ],
  };
}
