import { document, each, eachOf, field, fields, given, notEmpty, splitList, str, when, type Node, type Ref } from '@helm/ts-helm';
import type { extraAlertGroup } from '../../values-schema/alerts/extra-alert-groups.ts';
import type { extraAlert, extraRecording } from '../../values-schema/alerts/extra-rules.ts';
import type { AlertValues } from './alert-values.ts';
import type { Rule } from './rule.ts';
import { labelsOf, stagesOf, textsOf, waitOf } from './rule-parts.ts';

type Group = Ref<typeof extraAlertGroup>;
type Alert = Ref<typeof extraAlert>;
type Recording = Ref<typeof extraRecording>;
type Escalation = AlertValues['alerting']['escalation'];

/** The user's own groups, as fields of the ConfigMap: a rule file for each, in their order. */
export function extraRuleFiles({ extraAlertGroups, alerting }: AlertValues): object {
  return fields(
    each<typeof extraAlertGroup, object>(
      extraAlertGroups,
      'group',
      (group, name) =>
        when<object>(group.enabled, field(str`extra-${name}.yml`, document({ groups: [ruleGroup(group, name, alerting.escalation)] }))),
      'order',
    ),
  );
}

/** The same, as groups of one list. */
export function extraGroups({ extraAlertGroups, alerting }: AlertValues): Node<object> {
  return each<typeof extraAlertGroup, object>(
    extraAlertGroups,
    'group',
    (group, name) => when<object>(group.enabled, ruleGroup(group, name, alerting.escalation)),
    'order',
  );
}

/** Recording rules come first: the alerts of the group may read them. */
function ruleGroup(group: Group, name: Node<string>, escalation: Escalation) {
  const recordings = each<typeof extraRecording, Rule>(group.recordings, 'recording', recordingRule, 'order');
  const alerts = each<typeof extraAlert, Rule>(
    group.rules,
    'rule',
    (alert, alertName) => alertRules(alert, alertName, { group, name, escalation }),
    'order',
  );
  return { name, interval: given(group.interval, (interval) => interval), rules: [recordings, alerts] };
}

function recordingRule(recording: Recording, metric: Node<string>): Node<Rule> {
  return when<Rule>(recording.enabled, {
    record: metric,
    expr: recording.expr,
    labels: when<object>(notEmpty(recording.labels), textsOf(recording.labels, 'label')),
  });
}

interface Place {
  readonly group: Group;
  readonly name: Node<string>;
  readonly escalation: Escalation;
}

function alertRules(alert: Alert, alertName: Node<string>, { group, name, escalation }: Place): Node<Rule> {
  const stages = splitList(stagesOf(alert.severity, alert.escalate, escalation.enabled), ' ');
  return when<Rule>(
    alert.enabled,
    eachOf<Rule>(stages, 'stage', (stage) => ({
      alert: alertName,
      expr: alert.expr,
      for: waitOf(stage, alert.for, escalation.after),
      keep_firing_for: given(alert.keepFiringFor, (duration) => duration),
      labels: labelsOf({ severity: alert.severity, group: name, stage, labels: alert.labels, groupLabels: group.labels }),
      annotations: when<object>(notEmpty(alert.annotations), textsOf(alert.annotations, 'annotation')),
    })),
  );
}
