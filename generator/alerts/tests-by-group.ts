import type { AlertTest } from './cases/alert-test.ts';
import type { Settings } from './cases/settings.ts';
import type { GroupName } from './alerts-by-group.ts';
import { highErrorRateCases } from './service-health/high-error-rate.cases.ts';
import { highLatencyCases } from './service-health/high-latency.cases.ts';
import { serviceDownCases } from './service-health/service-down.cases.ts';
import { serviceHighCpuCases } from './service-health/service-high-cpu.cases.ts';
import { serviceHighMemoryCases } from './service-health/service-high-memory.cases.ts';
import { deploymentReplicaMismatchCases } from './infrastructure/deployment-replica-mismatch.cases.ts';
import { nodeNotReadyCases } from './infrastructure/node-not-ready.cases.ts';
import { podCrashLoopingCases } from './infrastructure/pod-crash-looping.cases.ts';
import { podNotReadyCases } from './infrastructure/pod-not-ready.cases.ts';
import { pvcNearlyFullCases } from './infrastructure/pvc-nearly-full.cases.ts';
import { postgresDownCases } from './database/postgres-down.cases.ts';
import { postgresHighConnectionsCases } from './database/postgres-high-connections.cases.ts';
import { postgresReplicationLagCases } from './database/postgres-replication-lag.cases.ts';
import { redisDownCases } from './database/redis-down.cases.ts';
import { redisHighMemoryCases } from './database/redis-high-memory.cases.ts';
import { rabbitmqConsumerDownCases } from './message-queue/rabbitmq-consumer-down.cases.ts';
import { rabbitmqDownCases } from './message-queue/rabbitmq-down.cases.ts';
import { rabbitmqHighQueueCases } from './message-queue/rabbitmq-high-queue.cases.ts';
import { aiServiceRateLimitedCases } from './business-metrics/ai-service-rate-limited.cases.ts';
import { highUserChurnRateCases } from './business-metrics/high-user-churn-rate.cases.ts';
import { lowApplicationSuccessRateCases } from './business-metrics/low-application-success-rate.cases.ts';
import { paymentFailureRateCases } from './business-metrics/payment-failure-rate.cases.ts';
import { alertmanagerAlertStormCases } from './monitoring/alertmanager-alert-storm.cases.ts';
import { alertmanagerAlertsInvalidCases } from './monitoring/alertmanager-alerts-invalid.cases.ts';
import { alertmanagerConfigInconsistentCases } from './monitoring/alertmanager-config-inconsistent.cases.ts';
import { alertmanagerConfigReloadFailedCases } from './monitoring/alertmanager-config-reload-failed.cases.ts';
import { alertmanagerMembersMissingCases } from './monitoring/alertmanager-members-missing.cases.ts';
import { alertmanagerNotificationsFailingCases } from './monitoring/alertmanager-notifications-failing.cases.ts';
import { alertmanagerReceivesNoAlertsCases } from './monitoring/alertmanager-receives-no-alerts.cases.ts';
import { kubeStateMetricsMissingCases } from './monitoring/kube-state-metrics-missing.cases.ts';
import { monitoringTargetDownCases } from './monitoring/monitoring-target-down.cases.ts';
import { monitoringVolumeFillingCases } from './monitoring/monitoring-volume-filling.cases.ts';
import { prometheusAlertmanagerUnreachableCases } from './monitoring/prometheus-alertmanager-unreachable.cases.ts';
import { prometheusAlertsNotDeliveredCases } from './monitoring/prometheus-alerts-not-delivered.cases.ts';
import { prometheusConfigReloadFailedCases } from './monitoring/prometheus-config-reload-failed.cases.ts';
import { prometheusLimitHitCases } from './monitoring/prometheus-limit-hit.cases.ts';
import { prometheusNotConnectedToAlertmanagersCases } from './monitoring/prometheus-not-connected-to-alertmanagers.cases.ts';
import { prometheusNotificationQueueFullCases } from './monitoring/prometheus-notification-queue-full.cases.ts';
import { prometheusRemoteWriteBehindCases } from './monitoring/prometheus-remote-write-behind.cases.ts';
import { prometheusRemoteWriteFailingCases } from './monitoring/prometheus-remote-write-failing.cases.ts';
import { prometheusRuleEvaluationSlowCases } from './monitoring/prometheus-rule-evaluation-slow.cases.ts';
import { prometheusRuleEvaluationsMissedCases } from './monitoring/prometheus-rule-evaluations-missed.cases.ts';
import { prometheusRuleFailuresCases } from './monitoring/prometheus-rule-failures.cases.ts';
import { prometheusSamplesRejectedCases } from './monitoring/prometheus-samples-rejected.cases.ts';
import { prometheusScrapesSlowCases } from './monitoring/prometheus-scrapes-slow.cases.ts';
import { prometheusStorageNearlyFullCases } from './monitoring/prometheus-storage-nearly-full.cases.ts';
import { prometheusSymbolTableLargeCases } from './monitoring/prometheus-symbol-table-large.cases.ts';
import { prometheusTargetSyncFailedCases } from './monitoring/prometheus-target-sync-failed.cases.ts';
import { prometheusTsdbCompactionsFailingCases } from './monitoring/prometheus-tsdb-compactions-failing.cases.ts';
import { prometheusTsdbReloadsFailingCases } from './monitoring/prometheus-tsdb-reloads-failing.cases.ts';
import { prometheusWalFailingCases } from './monitoring/prometheus-wal-failing.cases.ts';
import { targetsDownCases } from './monitoring/targets-down.cases.ts';
import { watchdogCases } from './monitoring/watchdog.cases.ts';

/** The tests of the alerts of each group, for whatever the settings are. */
export const testsByGroup: Readonly<Record<GroupName, readonly ((settings: Settings) => AlertTest)[]>> = {
  serviceHealth: [highErrorRateCases, highLatencyCases, serviceDownCases, serviceHighCpuCases, serviceHighMemoryCases],
  infrastructure: [deploymentReplicaMismatchCases, nodeNotReadyCases, podCrashLoopingCases, podNotReadyCases, pvcNearlyFullCases],
  database: [postgresDownCases, postgresHighConnectionsCases, postgresReplicationLagCases, redisDownCases, redisHighMemoryCases],
  messageQueue: [rabbitmqConsumerDownCases, rabbitmqDownCases, rabbitmqHighQueueCases],
  businessMetrics: [aiServiceRateLimitedCases, highUserChurnRateCases, lowApplicationSuccessRateCases, paymentFailureRateCases],
  monitoring: [
    alertmanagerAlertStormCases,
    alertmanagerAlertsInvalidCases,
    alertmanagerConfigInconsistentCases,
    alertmanagerConfigReloadFailedCases,
    alertmanagerMembersMissingCases,
    alertmanagerNotificationsFailingCases,
    alertmanagerReceivesNoAlertsCases,
    kubeStateMetricsMissingCases,
    monitoringTargetDownCases,
    monitoringVolumeFillingCases,
    prometheusAlertmanagerUnreachableCases,
    prometheusAlertsNotDeliveredCases,
    prometheusConfigReloadFailedCases,
    prometheusLimitHitCases,
    prometheusNotConnectedToAlertmanagersCases,
    prometheusNotificationQueueFullCases,
    prometheusRemoteWriteBehindCases,
    prometheusRemoteWriteFailingCases,
    prometheusRuleEvaluationSlowCases,
    prometheusRuleEvaluationsMissedCases,
    prometheusRuleFailuresCases,
    prometheusSamplesRejectedCases,
    prometheusScrapesSlowCases,
    prometheusStorageNearlyFullCases,
    prometheusSymbolTableLargeCases,
    prometheusTargetSyncFailedCases,
    prometheusTsdbCompactionsFailingCases,
    prometheusTsdbReloadsFailingCases,
    prometheusWalFailingCases,
    targetsDownCases,
    watchdogCases,
  ],
};
