import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady, type Shape } from '../cases/shapes.ts';
import { memberOf, namespace } from '../cases/targets.ts';

/** The cases of AlertmanagerNotificationsFailing. */
export function alertmanagerNotificationsFailingCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.AlertmanagerNotificationsFailing;
  const { threshold } = settings;
  const window = minutesOf(settings.window);
  const integrations = ['slack', 'email', 'pagerduty'] as const;
  const labels = (number: number) => ({ namespace, integration: integrations[number - 1] ?? '' });
  const failed = (samples: string, { integration = 'slack', member = 0, reason = 'clientError' } = {}) =>
    series('alertmanager_notifications_failed_total', { ...memberOf('alertmanager', member), integration, reason }, samples);
  const sent = (samples: string, { integration = 'slack', member = 0 } = {}) =>
    series('alertmanager_notifications_total', { ...memberOf('alertmanager', member), integration }, samples);
  const failing = (percent: number, shape: Shape = steady, of: { integration?: string; member?: number } = {}) => ({
    ...failed(shape(1000 * percent), of),
    ...sent(shape(100_000), of),
  });
  const fires = [{ labels: labels(1), since: 1 }];
  return {
    name: 'AlertmanagerNotificationsFailing',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: threshold - 1,
        bad: threshold + 1,
        series: (percent, shape, number) => failing(percent, shape, { integration: integrations[number - 1] ?? '' }),
        labels,
        says: {
          summary: 'Notifications through slack fail',
          description: `${String(threshold + 1)}% of the notifications through slack failed within ${settings.window} (jobpilot); ${String(threshold)}% are tolerated. Is the service reachable, and is its key in the Secret?`,
        },
        keeps: window - 2,
      }),
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => failing(percent), fires }),
      {
        kinds: ['interrupted'],
        name: 'one notification, and it fails',
        series: { ...failed('0x9 1x*'), ...sent('0x9 1x*') },
        fires: [{ labels: labels(1), since: 10, until: 8 + window }],
      },
      { kinds: ['missing'], name: 'no figure for what was sent', series: failed(steady(1)) },
      {
        kinds: ['several'],
        name: 'only one of two members sends, and fails',
        series: { ...failing(100), ...failed('0x*', { member: 1 }), ...sent('0x*', { member: 1 }) },
        fires,
      },
      {
        kinds: ['several'],
        name: 'what all members send counts',
        series: { ...failing(threshold + 1), ...failing(0, steady, { member: 1 }) },
      },
      {
        kinds: ['several'],
        name: 'failures of all members add up',
        series: { ...failing(threshold + 1), ...failing(threshold + 1, steady, { member: 1 }) },
        fires,
      },
      {
        kinds: ['several'],
        name: 'several reasons add up',
        series: { ...failing(threshold / 2 + 1), ...failed(steady(1000 * (threshold / 2)), { reason: 'serverError' }) },
        fires,
      },
    ],
  };
}
