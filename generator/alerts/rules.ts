import { document, when, within, type Expr, type Node } from '@helm/ts-helm';
import type { AlertDefinition } from './alert-definition.ts';
import type { AlertValues } from './alert-values.ts';
import { businessMetricsAlerts } from './business-metrics.ts';
import { databaseAlerts } from './database.ts';
import { extraRuleFiles } from './extra-rules.ts';
import { infrastructureAlerts } from './infrastructure.ts';
import { kebabCase } from './kebab-case.ts';
import { messageQueueAlerts } from './message-queue.ts';
import { monitoringAlerts } from './monitoring.ts';
import { recordings } from './recordings.ts';
import { rulesOf, type Rule } from './rule.ts';
import { serviceHealthAlerts } from './service-health.ts';

/** A file of rules that Prometheus reads. https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/ */
export interface RuleFile {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
}

type MakeAlert = (values: AlertValues) => AlertDefinition;

/** The alerts of each group that the chart brings. */
export const alertsByGroup = {
  serviceHealth: serviceHealthAlerts,
  infrastructure: infrastructureAlerts,
  database: databaseAlerts,
  messageQueue: messageQueueAlerts,
  businessMetrics: businessMetricsAlerts,
  monitoring: monitoringAlerts,
} as const satisfies { readonly [Group in keyof AlertValues['alertGroups']]?: readonly MakeAlert[] };

/** A group that the chart brings. */
export type GroupName = keyof typeof alertsByGroup;

/** The rule file of one group. */
function ruleFileOf(key: GroupName, values: AlertValues): Expr<RuleFile> {
  const name = kebabCase(key);
  const group = values.alertGroups[key];
  const alerts: readonly MakeAlert[] = alertsByGroup[key];
  return { groups: [{ name, rules: alerts.map((make) => rulesOf(make(values), { name, group }, values)) }] };
}

/** The recording rules that alerts of several groups read; they are there whichever groups are enabled. */
function recordingRuleFile(values: AlertValues): Expr<RuleFile> {
  return { groups: [{ name: 'recordings', rules: recordings(values) }] };
}

/** All rule files, as the data of a ConfigMap: the file of a disabled group is not there. */
export function ruleFiles(values: AlertValues): { readonly [file: string]: Node<string> } {
  const file = (key: GroupName): [string, Node<string>] => [
    `${kebabCase(key)}.yml`,
    within<string>(values.alertGroups[key], 'group', when<string>(values.alertGroups[key].enabled, document(ruleFileOf(key, values)))),
  ];
  return {
    'recordings.yml': document(recordingRuleFile(values)),
    ...Object.fromEntries([
      file('serviceHealth'),
      file('infrastructure'),
      file('database'),
      file('messageQueue'),
      file('businessMetrics'),
      file('monitoring'),
    ]),
    ...extraRuleFiles(values),
  };
}
