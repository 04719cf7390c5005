import { alert } from './alert.ts';
import { count, percent, window } from './thresholds.ts';

/** Alerts on Alertmanager and its notifications. */
export const alertmanagerAlerts = {
  AlertmanagerConfigReloadFailed: alert(
    { severity: 'warning', for: '5m', doc: 'Alertmanager refused its changed configuration and runs on the old one.' },
    {},
  ),
  AlertmanagerConfigInconsistent: alert(
    { severity: 'warning', for: '15m', doc: 'The members of the Alertmanager cluster run different configurations.' },
    {},
  ),
  AlertmanagerMembersMissing: alert(
    { severity: 'warning', for: '10m', doc: 'An Alertmanager sees fewer members of its cluster than there should be.' },
    { window: window('5m', 'The most members that were seen within this window count.') },
  ),
  AlertmanagerNotificationsFailing: alert(
    {
      severity: 'critical',
      for: '5m',
      doc: 'Notifications of an integration fail: the service refuses them, or a credential is wrong or missing.',
    },
    { threshold: percent(5, 'Share of the notifications of an integration that fail.'), window: window('15m') },
  ),
  AlertmanagerAlertsInvalid: alert(
    { severity: 'warning', for: '10m', doc: 'Alertmanager is sent alerts that it refuses.' },
    { window: window('10m') },
  ),
  AlertmanagerReceivesNoAlerts: alert(
    { severity: 'warning', for: '5m', doc: 'A member of the cluster is sent no alerts although Watchdog always fires.' },
    { window: window('10m') },
  ),
  AlertmanagerAlertStorm: alert(
    { severity: 'warning', for: '10m', doc: 'Very many alerts are active at once.' },
    { threshold: count(200, 'Active alerts that people can still handle.').unit('alerts') },
  ),
};
