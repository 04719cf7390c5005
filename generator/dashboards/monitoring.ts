import { release } from '@helm/ts-helm';
import type { AlertValues } from '../alerts/alert-values.ts';
import { ownVolumeClaims } from '../alerts/monitoring/own-volumes.ts';
import { ownJobs, watchingServices } from '../alerts/selectors.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled } from './filled.ts';
import { firing } from './firing.ts';
import { states, timeseries, type Drawn } from './panel.ts';

/** The stack itself: what the alerts of the group monitoring look at, and how much it has to do. */
export function monitoring(values: AlertValues): DashboardDefinition {
  return {
    name: 'monitoring',
    title: 'Monitoring',
    variables: [],
    panels: [...prometheus(values), ...storage(values), ...alertmanager(values), firing(`,alert_group='monitoring'`)],
  };
}

const own = (metric: string, matchers = '') => `${metric}{job='prometheus'${matchers}}`;
const member = (metric: string, matchers = '') => `${metric}{job='alertmanager'${matchers}}`;
const byPod = 'by (namespace,pod)';

function prometheus({ alertGroups }: AlertValues): readonly Drawn[] {
  const { PrometheusRuleEvaluationSlow, PrometheusScrapesSlow, PrometheusAlertmanagerUnreachable } = alertGroups.monitoring.alerts;
  const scrapes = (part: string) =>
    filled`sum ${byPod} (rate(${own(`prometheus_target_scrape_duration_seconds_${part}`)}[${PrometheusScrapesSlow.window}]))`;
  const alerts = (what: string) =>
    filled`sum by (alertmanager) (increase(${own(`prometheus_notifications_${what}_total`)}[${PrometheusAlertmanagerUnreachable.window}]))`;
  return [
    states({
      title: 'Own targets up',
      query: `min by (job,service) (up{job=~'${ownJobs}'} or up{service=~'${watchingServices}'})`,
      alerts: ['MonitoringTargetDown'],
    }),
    states({
      title: 'Configuration taken',
      query: `min by (job,pod) ({__name__=~'(prometheus|alertmanager)_config_last_reload_successful'})`,
      alerts: ['PrometheusConfigReloadFailed'],
    }),
    timeseries({
      title: 'Evaluation of a rule (P99)',
      query: `max ${byPod} (${own('prometheus_rule_evaluation_duration_seconds', `,quantile='0.99'`)})`,
      limit: PrometheusRuleEvaluationSlow.threshold,
      alerts: ['PrometheusRuleEvaluationSlow'],
    }),
    timeseries({
      title: 'Scrapes, on average',
      query: filled`${scrapes('sum')} / ${scrapes('count')}`,
      limit: PrometheusScrapesSlow.threshold,
      alerts: ['PrometheusScrapesSlow'],
    }),
    timeseries({
      title: 'Alerts that an Alertmanager did not take',
      query: filled`100 * ${alerts('errors')} / (${alerts('errors')} + ${alerts('sent')})`,
      limit: PrometheusAlertmanagerUnreachable.threshold,
      alerts: ['PrometheusAlertmanagerUnreachable'],
    }),
  ];
}

function storage({ alertGroups, metrics }: AlertValues): readonly Drawn[] {
  const { PrometheusSymbolTableLarge, MonitoringVolumeFilling } = alertGroups.monitoring.alerts;
  const claims = filled`{namespace='${release.namespace}',persistentvolumeclaim=~'${ownVolumeClaims}'}`;
  const used = filled`${metrics.volumeUsed}${claims} / ${metrics.volumeCapacity}${claims}`;
  return [
    timeseries({ title: 'Series in memory', query: `max ${byPod} (${own('prometheus_tsdb_head_series')})` }),
    timeseries({
      title: 'Symbol table',
      query: `max ${byPod} (${own('prometheus_tsdb_symbol_table_size_bytes')}) / 1024 / 1024`,
      limit: PrometheusSymbolTableLarge.threshold,
      alerts: ['PrometheusSymbolTableLarge'],
    }),
    timeseries({
      title: 'Blocks on disk',
      query: `max ${byPod} (${own('prometheus_tsdb_storage_blocks_bytes')})`,
      unit: 'bytes',
      alerts: ['PrometheusStorageNearlyFull'],
    }),
    timeseries({
      title: 'Volumes',
      query: filled`100 * max by (persistentvolumeclaim) (${used})`,
      limit: MonitoringVolumeFilling.threshold,
      alerts: ['MonitoringVolumeFilling'],
    }),
  ];
}

function alertmanager({ alertGroups, alertmanager: { replicas } }: AlertValues): readonly Drawn[] {
  const { AlertmanagerAlertStorm, AlertmanagerNotificationsFailing } = alertGroups.monitoring.alerts;
  const minutely = (metric: string) => `60 * sum ${byPod} (rate(${member(metric)}[$__rate_interval]))`;
  const sent = (metric: string) => filled`sum by (integration) (increase(${member(metric)}[${AlertmanagerNotificationsFailing.window}]))`;
  return [
    timeseries({
      title: 'Members seen',
      query: `max ${byPod} (${member('alertmanager_cluster_members')})`,
      limit: replicas,
      below: true,
      alerts: ['AlertmanagerMembersMissing'],
    }),
    timeseries({
      title: 'Alerts by state',
      query: `max by (state) (sum by (state,pod) (${member('alertmanager_alerts')}))`,
      limit: AlertmanagerAlertStorm.threshold,
      alerts: ['AlertmanagerAlertStorm'],
    }),
    timeseries({
      title: 'Alerts received a minute',
      query: minutely('alertmanager_alerts_received_total'),
      alerts: ['AlertmanagerReceivesNoAlerts'],
    }),
    timeseries({
      title: 'Invalid alerts a minute',
      query: minutely('alertmanager_alerts_invalid_total'),
      alerts: ['AlertmanagerAlertsInvalid'],
    }),
    timeseries({ title: 'Notifications', query: sent('alertmanager_notifications_total') }),
    timeseries({
      title: 'Notifications that fail',
      query: filled`100 * ${sent('alertmanager_notifications_failed_total')} / ${sent('alertmanager_notifications_total')}`,
      limit: AlertmanagerNotificationsFailing.threshold,
      alerts: ['AlertmanagerNotificationsFailing'],
    }),
  ];
}
