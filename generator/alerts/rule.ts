import { and, eachOf, fields, splitList, typed, when, within, type Node } from '@helm/ts-helm';
import type { AlertDefinition } from './alert-definition.ts';
import type { AlertValues } from './alert-values.ts';
import { kebabCase } from './kebab-case.ts';
import { alertFields, alertLinks } from './rule-helpers.ts';
import { stagesOf, type Texts } from './rule-parts.ts';

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
  const { escalation } = alerting;
  const stages = splitList(stagesOf(alert.severity, alert.escalate, escalation.enabled), ' ');
  const rules = eachOf<Rule>(stages, 'stage', (stage) =>
    typed<Rule>({
      alert: definition.name,
      expr: definition.expr,
      ...fields(alertFields({ alert, group, name, stage, escalation })),
      annotations: {
        summary: definition.summary,
        description: definition.description,
        ...fields(alertLinks({ alert, alerting, runbook: kebabCase(definition.name), dashboard: name })),
      },
    }),
  );
  return within<Rule>(alert, 'alert', when<Rule>(onlyIf === undefined ? alert.enabled : and(alert.enabled, onlyIf), rules));
}
