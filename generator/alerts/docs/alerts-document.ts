import { alertGroups } from '../../../values-schema/alerts/alert-groups.ts';
import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import type { AlertTest } from '../cases/alert-test.ts';
import { kebabCase } from '../kebab-case.ts';
import { readMutationResults } from '../testing/mutation-results.ts';
import { mutationTable } from './mutation-table.ts';
import { testsTable } from './tests-table.ts';
import { alertsByGroup } from '../alerts-by-group.ts';
import { defaultOf, fieldOf, NONE, optionalFieldOf, type Declaration } from './field-of.ts';

const intro = `# Alerts

Every alert that the chart brings, with its defaults. Each value can be changed under
\`alertGroups.<group>.alerts.<Alert>\`; the [metrics contract](metrics-contract.md) tells the
metrics that they read. This page is generated from the alerts themselves.

- **Severity**: critical pages, warning notifies, info goes to e-mail only.
- **For**: how long the condition must hold before the alert fires; the last column says why it and the window are as long as
  they are. A scrape happens every 30s, an evaluation every 15s. A window shorter than four scrapes (\`prometheus.scrapeInterval\`) is refused.
- **Escalation**: each alert that is critical (by default or because you made it so) has a second rule with the same name and
  labels plus \`escalation="true"\`, which fires \`alerting.escalation.after\` (15m) later. It starts anew when the condition was
  gone in between, even where \`keepFiringFor\` holds the alert: what flaps within \`alerting.escalation.after\` never escalates.
  \`escalate: false\` turns it off for one alert, \`alerting.escalation.enabled: false\` for all.
- **Labels**: \`severity\`, \`alert_group\` and those that the table names. Your own are added with \`labels\`, for an alert or for
  its whole group.
- **Annotations**: \`summary\`, \`description\`, \`runbook_url\` and, where Grafana has an address, \`dashboard_url\`. Your own are added with
  \`annotations\`; one of these names takes the place of the chart's text or link.
- **Namespaces**: \`alerting.excludedNamespaces\` lists those that the alerts leave out, a sandbox say. Alerts of the group monitoring but TargetsDown, and NodeNotReady
  leave none out, and neither do groups of your own. An expected service in such a namespace is not missed.
- **Where it goes**: [routing](routing.md) tells whom each alert reaches.
- **Low traffic**: an alert on a ratio has \`minimumCount\` (or \`minimumUsers\`); with fewer events in its window it is quiet.
`;

const notes = `
## What falls silent, and what does not

- An alert can only tell of what is scraped. ServiceDown fires for a service of which nothing is scraped at all where
  \`alerting.expectedServices\` names it; PostgresDown, RedisDown and RabbitMQDown where \`alerting.expectedComponents\` says that
  the component must be there. That is off by default: with no exporter installed it would page at once. Servers that
  \`exporters.postgresExporter.instances\` and \`exporters.redisExporter.instances\` name are each missed by name, and count as down without
  being expected too while the scrape of their exporter fails. What these alerts watch is left out of ServiceDown, so that one outage does
  not page twice. kube-state-metrics is expected where this release
  installs it, or where you say so.
- PostgresReplicationLag sees a replica that replays too slowly, not one whose stream is broken: the exporter reports 0 where all that was
  received is replayed. [exporters.md](exporters.md#a-broken-stream-of-replication) has alerts of your own for that.
- Targets that are found and fail are told of by MonitoringTargetDown (the stack, Kubernetes, and what only watches), by ServiceDown (all of a
  service) or by TargetsDown (some of a service, and jobs without one). Targets that are not found at all are told of where something is
  expected: the parts of the stack and Kubernetes' own jobs, and what \`alerting\` names. What remains silent: a job of
  \`prometheus.extraScrapeJobs\` or a service that nobody expects and that discovery no longer finds, one of several exporters of a
  service that vanishes, and a node that was never scraped. Expect the service, or add an alert on \`absent(up{job="…"})\` to \`extraAlertGroups\`.
- ServiceHighMemory and ServiceHighCPU see containers with a limit only: without one there is nothing to be close to.
- PrometheusNotConnectedToAlertmanagers and PrometheusAlertsNotDelivered reach nobody while they are true for the only
  Prometheus: that is what Watchdog and a dead man's switch outside the cluster are for.
- NodeNotReady leaves cordoned nodes out: somebody is at work there. While such a node is away, as in a reboot, its pods and its targets are left out of
  PodNotReady and MonitoringTargetDown as well. A node that was taken away altogether is no alert.

## Recording rules

One rule is recorded, \`node_namespace_pod:kube_pod_info:\` (the name that kubernetes-mixin gives it): the node of each pod. The
pod alerts join it in, so that NodeNotReady can mute the pods of its node. Ratios and quantiles are not recorded: each is read
by one alert, with a window that is a value.

## The metrics of the stack itself

| Metric | What it is in Prometheus 3.16 and Alertmanager 0.34 | Alert |
| --- | --- | --- |
| \`prometheus_tsdb_symbol_table_size_bytes\` | memory of the symbols of loaded blocks | PrometheusSymbolTableLarge |
| \`prometheus_tsdb_storage_blocks_bytes\` | size of all blocks; retention by size counts the write-ahead log and head chunks too | PrometheusStorageNearlyFull |
| \`prometheus_rule_evaluation_duration_seconds\` | a summary with the quantiles 0.5, 0.9 and 0.99 | PrometheusRuleEvaluationSlow |
| \`prometheus_target_scrape_duration_seconds\` | counted only with \`extra_scrape_metrics: true\`, which the chart sets; a native histogram: in text form only \`_sum\`, \`_count\` and one bucket for everything, hence an average | PrometheusScrapesSlow |
| \`alertmanager_alerts\` | alerts by state, counted once for each group that they are in | AlertmanagerAlertStorm |
| \`alertmanager_alerts_received_total\` | alerts that were sent to a member | AlertmanagerReceivesNoAlerts |
| \`alertmanager_alerts_invalid_total\` | alerts that a member refused | AlertmanagerAlertsInvalid |
| \`alertmanager_notifications_total\` | notifications by integration | AlertmanagerNotificationsFailing |
| \`alertmanager_notifications_failed_total\` | notifications that were given up, by integration and reason | AlertmanagerNotificationsFailing |

In Prometheus 3.16 \`prometheus_notifications_sent_total\` counts successes only: the share of alerts that are not delivered is
errors / (errors + sent), where older rules divide errors by sent.
`;

const columns = ['Alert', 'Severity', 'Fires when', 'Threshold', 'Window', 'For', 'Why this window and wait'];

/** docs/alerts.md: every alert with its defaults and the reasons for them. */
export function alertsDocument(values: AlertValues, tests: readonly AlertTest[]): string {
  const tables = Object.entries(alertsByGroup).map(([key, makers]) => {
    const group = fieldOf(alertGroups.spec, key);
    const rows = makers.map((make) => rowOf(make(values), fieldOf(group, 'alerts')));
    return `\n## ${kebabCase(key)}\n\n${group.doc ?? ''}\n\n${markdownTable(columns, rows)}\n`;
  });
  return intro + tables.join('') + notes + testsTable(tests) + mutationTable(readMutationResults());
}

function rowOf({ name, why }: AlertDefinition, alerts: Declaration): readonly string[] {
  const alert = fieldOf(alerts, name);
  return [
    name,
    defaultOf(alert, 'severity'),
    alert.doc ?? '',
    thresholdOf(alert),
    defaultOf(alert, 'window'),
    defaultOf(alert, 'for'),
    why,
  ];
}

/** The threshold with its unit, and what a ratio is based on at least. */
function thresholdOf(alert: Declaration): string {
  const threshold = optionalFieldOf(alert, 'threshold');
  if (threshold === undefined) return NONE;
  const unit = threshold.unit === 'percent' ? '%' : ` ${threshold.unit ?? ''}`;
  const minimum = ['minimumCount', 'minimumUsers'].map((name) => defaultOf(alert, name)).find((value) => value !== NONE);
  const base = minimum === undefined ? '' : `, of at least ${minimum}`;
  return `${defaultOf(alert, 'threshold')}${unit}${base}`;
}
