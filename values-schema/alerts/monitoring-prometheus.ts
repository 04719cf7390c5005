import { alert } from './alert.ts';
import { percent, seconds, window } from './thresholds.ts';

/** Alerts on what Prometheus scrapes, evaluates and sends. */
export const prometheusAlerts = {
  PrometheusConfigReloadFailed: alert(
    { severity: 'warning', for: '5m', doc: 'Prometheus refused its changed configuration and runs on the old one.' },
    {},
  ),
  PrometheusRuleFailures: alert(
    { severity: 'critical', for: '5m', doc: 'Rules of a group fail, so their alerts cannot fire.' },
    { window: window('5m') },
  ),
  PrometheusRuleEvaluationSlow: alert(
    { severity: 'warning', for: '10m', doc: 'One rule in a hundred takes too long (P99).' },
    {
      threshold: seconds(1, 'Time within which 99 % of the rules must be evaluated.'),
    },
  ),
  PrometheusRuleEvaluationsMissed: alert(
    { severity: 'warning', for: '10m', doc: 'A group of rules takes longer than its interval, so evaluations are left out.' },
    { window: window('5m') },
  ),
  PrometheusNotConnectedToAlertmanagers: alert(
    { severity: 'critical', for: '5m', doc: 'Prometheus knows no Alertmanager.' },
    { window: window('5m', 'No Alertmanager was discovered within this window.') },
  ),
  PrometheusAlertsNotDelivered: alert(
    { severity: 'critical', for: '5m', doc: 'Prometheus cannot deliver alerts to any Alertmanager.' },
    { threshold: percent(3, 'Share of alerts that no Alertmanager takes without an error.'), window: window('5m') },
  ),
  PrometheusAlertmanagerUnreachable: alert(
    { severity: 'warning', for: '15m', doc: 'Prometheus cannot deliver alerts to one of the Alertmanagers.' },
    { threshold: percent(1, 'Share of alerts to one Alertmanager that end in an error.'), window: window('5m') },
  ),
  PrometheusNotificationQueueFull: alert(
    { severity: 'warning', for: '5m', doc: 'Alerts wait in Prometheus faster than they are sent.' },
    { threshold: percent(80, 'Share of the notification queue in use.') },
  ),
  PrometheusScrapesSlow: alert(
    { severity: 'warning', for: '15m', doc: 'Scrapes take long on average.' },
    {
      threshold: seconds(1, 'How long a scrape may take on average over all targets.'),
      window: window('10m'),
    },
  ),
  PrometheusLimitHit: alert(
    { severity: 'warning', for: '5m', doc: 'A limit on targets, samples, labels or body size drops scrapes.' },
    { window: window('10m') },
  ),
  PrometheusTargetSyncFailed: alert(
    { severity: 'warning', for: '5m', doc: 'Targets of a scrape job were left out because they are not valid.' },
    { window: window('30m') },
  ),
  PrometheusSamplesRejected: alert(
    { severity: 'warning', for: '15m', doc: 'Scraped samples are dropped: duplicate, out of order or out of bounds.' },
    { window: window('10m') },
  ),
  PrometheusRemoteWriteFailing: alert(
    { severity: 'warning', for: '15m', doc: 'A remote write endpoint refuses samples.' },
    { threshold: percent(1, 'Share of the samples that are lost.'), window: window('5m') },
  ),
  PrometheusRemoteWriteBehind: alert(
    { severity: 'warning', for: '15m', doc: 'Remote write cannot keep up.' },
    {
      threshold: seconds(120, 'How far remote write may be behind.'),
      window: window('5m', 'The window whose newest sample counts.'),
    },
  ),
};
