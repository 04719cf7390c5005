import { alertmanagerAlertStorm } from './monitoring/alertmanager-alert-storm.ts';
import { alertmanagerAlertsInvalid } from './monitoring/alertmanager-alerts-invalid.ts';
import { alertmanagerConfigInconsistent } from './monitoring/alertmanager-config-inconsistent.ts';
import { alertmanagerConfigReloadFailed } from './monitoring/alertmanager-config-reload-failed.ts';
import { alertmanagerMembersMissing } from './monitoring/alertmanager-members-missing.ts';
import { alertmanagerNotificationsFailing } from './monitoring/alertmanager-notifications-failing.ts';
import { alertmanagerReceivesNoAlerts } from './monitoring/alertmanager-receives-no-alerts.ts';
import { kubeStateMetricsMissing } from './monitoring/kube-state-metrics-missing.ts';
import { monitoringTargetDown } from './monitoring/monitoring-target-down.ts';
import { monitoringVolumeFilling } from './monitoring/monitoring-volume-filling.ts';
import { prometheusAlertmanagerUnreachable } from './monitoring/prometheus-alertmanager-unreachable.ts';
import { prometheusAlertsNotDelivered } from './monitoring/prometheus-alerts-not-delivered.ts';
import { prometheusConfigReloadFailed } from './monitoring/prometheus-config-reload-failed.ts';
import { prometheusLimitHit } from './monitoring/prometheus-limit-hit.ts';
import { prometheusNotConnectedToAlertmanagers } from './monitoring/prometheus-not-connected-to-alertmanagers.ts';
import { prometheusNotificationQueueFull } from './monitoring/prometheus-notification-queue-full.ts';
import { prometheusRemoteWriteBehind } from './monitoring/prometheus-remote-write-behind.ts';
import { prometheusRemoteWriteFailing } from './monitoring/prometheus-remote-write-failing.ts';
import { prometheusRuleEvaluationSlow } from './monitoring/prometheus-rule-evaluation-slow.ts';
import { prometheusRuleEvaluationsMissed } from './monitoring/prometheus-rule-evaluations-missed.ts';
import { prometheusRuleFailures } from './monitoring/prometheus-rule-failures.ts';
import { prometheusSamplesRejected } from './monitoring/prometheus-samples-rejected.ts';
import { prometheusScrapesSlow } from './monitoring/prometheus-scrapes-slow.ts';
import { prometheusStorageNearlyFull } from './monitoring/prometheus-storage-nearly-full.ts';
import { prometheusSymbolTableLarge } from './monitoring/prometheus-symbol-table-large.ts';
import { prometheusTargetSyncFailed } from './monitoring/prometheus-target-sync-failed.ts';
import { prometheusTsdbCompactionsFailing } from './monitoring/prometheus-tsdb-compactions-failing.ts';
import { prometheusTsdbReloadsFailing } from './monitoring/prometheus-tsdb-reloads-failing.ts';
import { prometheusWalFailing } from './monitoring/prometheus-wal-failing.ts';
import { targetsDown } from './monitoring/targets-down.ts';
import { watchdog } from './monitoring/watchdog.ts';

/** The alerts of the group monitoring, in the order in which they are written. */
export const monitoringAlerts = [
  watchdog,
  monitoringTargetDown,
  targetsDown,
  kubeStateMetricsMissing,
  monitoringVolumeFilling,
  prometheusConfigReloadFailed,
  prometheusRuleFailures,
  prometheusRuleEvaluationSlow,
  prometheusRuleEvaluationsMissed,
  prometheusNotConnectedToAlertmanagers,
  prometheusAlertsNotDelivered,
  prometheusAlertmanagerUnreachable,
  prometheusNotificationQueueFull,
  prometheusScrapesSlow,
  prometheusLimitHit,
  prometheusTargetSyncFailed,
  prometheusSamplesRejected,
  prometheusRemoteWriteFailing,
  prometheusRemoteWriteBehind,
  prometheusWalFailing,
  prometheusTsdbReloadsFailing,
  prometheusTsdbCompactionsFailing,
  prometheusStorageNearlyFull,
  prometheusSymbolTableLarge,
  alertmanagerConfigReloadFailed,
  alertmanagerConfigInconsistent,
  alertmanagerMembersMissing,
  alertmanagerNotificationsFailing,
  alertmanagerAlertsInvalid,
  alertmanagerReceivesNoAlerts,
  alertmanagerAlertStorm,
];
