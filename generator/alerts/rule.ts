import { and, eachOf, fields, given, splitList, when, within, type Node } from '@helm/ts-helm';
import type { AlertDefinition } from './alert-definition.ts';
import type { AlertValues } from './alert-values.ts';
import { kebabCase } from './kebab-case.ts';
import { alertFor, alertLabels, alertLinks, alertStages } from './rule-helpers.ts';
import type { Texts } from './rule-parts.ts';

/** A rule of a Prometheus rule file. https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule */
export interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels?: object;
  readonly annotations?: object;
}

/** The group that an alert stands in: its name (the label alert_group, and the dashboard) and its values. */
export interface GroupHead {
  readonly name: string;
  readonly group: Node<{ readonly labels: Readonly<Record<string, string | null>> }> & { readonly labels: Texts };
}

/** The rules of one alert: the alert itself and, while it is critical, its escalation. */
export function rulesOf(definition: AlertDefinition, { name, group }: GroupHead, { alerting }: AlertValues): Node<Rule> {
  const { alert, onlyIf } = definition;
  const stages = splitList(alertStages({ alert, escalation: alerting.escalation }), ' ');
  const rules = eachOf<Rule>(stages, 'stage', (stage) =>
    within<Rule>(alert, 'alert', {
      alert: definition.name,
      expr: definition.expr,
      for: alertFor({ alert, escalation: alerting.escalation, stage }),
      keep_firing_for: given(alert.keepFiringFor, (duration) => duration),
      labels: alertLabels({ alert, group, name, stage }),
      annotations: {
        summary: definition.summary,
        description: definition.description,
        ...fields(alertLinks({ alert, alerting, runbook: kebabCase(definition.name), dashboard: name })),
      },
    }),
  );
  return when<Rule>(onlyIf === undefined ? alert.enabled : and(alert.enabled, onlyIf), rules);
}
