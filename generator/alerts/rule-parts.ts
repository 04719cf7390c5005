import { add, and, durationSeconds, each, eq, field, fields, hasEntry, not, str, ternary, when, type Node, type Ref } from '@helm/ts-helm';
import type { Severity } from '../../values-schema/alerts/alert.ts';
import type { alertLabels } from '../../values-schema/alerts/alert-labels.ts';

/** A user's map of labels or annotations. */
export type Texts = Ref<typeof alertLabels>;

interface Labels {
  readonly severity: Node<Severity>;
  readonly group: Node<string>;
  readonly stage: Node<string>;
  readonly labels: Texts;
  readonly groupLabels: Texts;
}

/** "alert" and, while it is critical and to be escalated, "escalation": the rules that one alert makes, separated by a space. */
export function stagesOf(severity: Node<Severity>, escalate: Node<boolean>, enabled: Node<boolean>): Node<string> {
  return ternary<string>(and(eq(severity, 'critical'), escalate, enabled), 'alert escalation', 'alert');
}

/**
 * How long the condition holds before the rule fires; an escalation waits for its window on top. The seconds of both
 * durations, one behind the other, are their sum, of which `add` makes a whole number.
 */
export function waitOf(stage: Node<string>, wait: Node<string>, window: Node<string>): Node<string> {
  return when<string>(eq(stage, 'escalation'), str`${add(durationSeconds(str`${wait}${window}`), 0)}s`, wait);
}

/** The labels of a rule: the chart's own, then the user's for the alert, which win over those for its group. */
export function labelsOf({ severity, group, stage, labels, groupLabels }: Labels) {
  return {
    severity,
    alert_group: group,
    escalation: when<string>(eq(stage, 'escalation'), 'true'),
    ...textsOf(labels, 'label'),
    ...fields(each(groupLabels, 'groupLabel', (value, name) => when<object>(not(hasEntry(labels, name)), field(name, value)))),
  };
}

/**
 * A user's labels or annotations, as fields.
 * @param name the loop variable's name
 */
export function textsOf(texts: Texts, name: string): object {
  return fields(each(texts, name, (value, key) => field(key, value)));
}
